namespace Marsad.Tests.Web;

/// <summary>A server over <see cref="SomeWar"/>.</summary>
public sealed class ServedWar : ServedRecord
{
    private const int Incidents = 600;

    private protected override Findings Make() => SomeWar.Make(Incidents);
}
