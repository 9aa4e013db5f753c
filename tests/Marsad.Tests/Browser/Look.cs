namespace Marsad.Tests.Browser;

/// <summary>How a reader looks at the site.</summary>
public sealed record Look
{
    /// <summary>A telephone's screen.</summary>
    public static Look Telephone { get; } = new() { Width = 360, Height = 740 };

    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 900;

    public bool IsDark { get; init; }

    public bool RunsScripts { get; init; } = true;
}
