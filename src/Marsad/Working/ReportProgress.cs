namespace Marsad.Working;

/// <summary>How far a long report is.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Done">Characters that have been coded.</param>
/// <param name="Total">Characters of all its stories.</param>
public sealed record ReportProgress(string File, long Done, long Total);
