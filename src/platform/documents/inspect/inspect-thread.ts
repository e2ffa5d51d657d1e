import { answerLater } from '../guarded-thread.ts'
import { factsOf } from './facts-of.ts'

answerLater(({ bytes, fileName, limits }) => factsOf(bytes, fileName, limits))
