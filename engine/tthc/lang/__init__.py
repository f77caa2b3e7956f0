"""The small language of phrases, expressions and rules: grammar -> tree -> typed value. Knows no procedure."""
