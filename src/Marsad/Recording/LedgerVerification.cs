namespace Marsad.Recording;

/// <summary>Outcome of a check of a whole ledger.</summary>
/// <param name="Head">Size and root, reckoned anew from the entries.</param>
/// <param name="Findings">What is not as it was recorded; empty for a good ledger.</param>
public sealed record LedgerVerification(TreeHead Head, IReadOnlyList<LedgerFinding> Findings)
{
    /// <summary>Whether everything is as it was recorded.</summary>
    public bool Intact => Findings.Count == 0;
}

/// <summary>One thing that is not as it was recorded.</summary>
/// <param name="What">"entry 17", "archive/ab/cdef…", "claim c-8f2a41d0…".</param>
/// <param name="Cause">What is wrong with it, as a sentence.</param>
public sealed record LedgerFinding(string What, string Cause);
