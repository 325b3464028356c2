class Quotes {}
