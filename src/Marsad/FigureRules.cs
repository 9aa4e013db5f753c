namespace Marsad;

/// <summary>By whose rules rival numbers become figures. docs/figures.md tells each in words.</summary>
public enum FigureRules
{
    /// <summary>Marsad's: every source's latest number, and the one that most independent origins give or allow.</summary>
    Marsad,

    /// <summary>Those of the Uppsala Conflict Data Program's Georeferenced Event Dataset: the dead alone; low, best and high, and of equally reliable numbers the lower.</summary>
    Ucdp,

    /// <summary>Those of the Armed Conflict Location and Event Data project: one number of reported dead, the most conservative.</summary>
    Acled,
}
