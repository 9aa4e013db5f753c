namespace Marsad.Annotating;

/// <summary>What words of time say before the story's date is reckoned in.</summary>
internal record struct DateReading
{
    public DateShape Shape;

    /// <summary>What the rule says beside its slots: "last", "next", a shift of years.</summary>
    public string Argument;

    public int Year;
    public int Month;
    public int Day;
    public int LastDay;
    public int Weekday;
    public int LastWeekday;
    public int Season;
    public int Ordinal;
    public int Amount;

    /// <summary>"a few", "several": the amount is the least that the words say.</summary>
    public bool IsVague;

    public TimeUnit Unit;
    public DatePart Part;

    /// <summary>A month-day of a holiday; null where it moves from year to year.</summary>
    public string? Holiday;

    public DateReading() => Argument = "";
}

/// <summary>How the slots of a rule make a date; the readings of data/dates/rules.tsv.</summary>
internal enum DateShape : byte
{
    None, Day, Days, Month, Year, Season, Quarter, Decade, Century, Weekday, Overnight, Holiday,
    Shift, Context, ContextAgo, ContextLater, Ago, Window, Coming, Recent, ToDate, Later, Duration,
}

/// <summary>Units of time.</summary>
internal enum TimeUnit : byte
{
    None, Second, Minute, Hour, Day, Night, Week, Weekend, Fortnight, Month, Quarter, Year, Decade, Century,
}

/// <summary>Parts of a stretch of time, as data/dates/modifiers.tsv names them.</summary>
internal enum DatePart : byte
{
    None, Early, Mid, Late, Start, End, FirstHalf, SecondHalf, Whole, Hours,
}

/// <summary>How a preposition bounds what is told.</summary>
internal enum DateBound : byte
{
    None, At, During, Since, Until, Before, After, From, Between,
}
