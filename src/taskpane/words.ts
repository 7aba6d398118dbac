import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { messagesFor, type Messages } from "./messages";

/** The language that everything below this element speaks. */
export const Words = createContext<Messages>(messagesFor("zh-CN"));

export const useWords = (): Messages => useContext(Words);
