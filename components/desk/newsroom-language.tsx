'use client'
import { createContext } from 'react'

/** The language that the newsroom writes in: proposed where somebody writes something new. */
export const NewsroomLanguage = createContext('en')
