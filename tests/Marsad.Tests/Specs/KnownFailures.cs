using Xunit;

namespace Marsad.Tests.Specs;

/// <summary>The cases that the coder does not get right yet: specs/known-failures.txt, a case a line. The list may only shrink.</summary>
internal static class KnownFailures
{
    public static IReadOnlyList<string> All { get; } =
        [.. File.ReadLines(Path.Combine(House.Source.Root, "specs", "known-failures.txt")).Where(line => line.Length > 0 && !line.StartsWith('#'))];

    /// <summary>Fails where the case fails and is not listed, and where it is listed and does not fail.</summary>
    public static void Judge(string name, string? failure)
    {
        if (All.Contains(name, StringComparer.Ordinal))
            Assert.True(failure is not null, $"This works now: take it out of specs/known-failures.txt.\n{name}");
        else if (failure is not null)
            Assert.Fail($"{name}\n{failure}");
    }
}
