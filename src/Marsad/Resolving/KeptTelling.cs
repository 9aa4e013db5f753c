namespace Marsad.Resolving;

/// <summary>A claim of a record that was kept, of which no more is at hand than where it is found.</summary>
internal sealed class KeptTelling(ClaimId id, ReportId report, int story, int[] rarest, Func<ReportId, ClaimId, Claim> claim, Func<Telling, TellingContent> read, Func<Telling, Passage?> word)
{
    private Claim? _claim;

    public ClaimId Id => id;
    public ReportId Report => report;
    public int Story => story;

    /// <summary>The rare words under which it stands.</summary>
    public int[] Rarest => rarest;

    /// <summary>Whether its words were weighed anew since the record was kept.</summary>
    public bool IsReworded { get; set; }

    public Claim Claim => _claim ??= claim(report, id);

    public TellingContent Read(Telling telling) => read(telling);

    public Passage? Word(Telling telling) => word(telling);
}
