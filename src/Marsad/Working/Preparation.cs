using Marsad.Annotating;
using Marsad.Language;
using Marsad.Lexicons;

namespace Marsad.Working;

/// <summary>Loads what coding needs while the first reports are still being read: on two cores a short run takes three quarters of the time.</summary>
internal static class Preparation
{
    private const string Example = "At least two soldiers were killed by a bomb near Homs, Syria, on 3 May 2020.";

    /// <summary>Begins to load, on other cores than this one.</summary>
    /// <remarks>A table of data/ that cannot be used is told of by whoever uses it first.</remarks>
    public static void Begin()
    {
        _ = Task.Run(static () => Analyzer.English);
        _ = Task.Run(static () => ClaimJson.Write(Claim()));
        _ = Task.Run(static () =>
        {
            var dates = DateFinder.Find(Example, [], null);
            CountFinder.Find(Example, [], dates);
            var places = PlaceFinder.Find(Example, [], PlaceContext.None);
            new WeaponFinder().Find(Example);
            TriggerLexicon.Default.ByHead("kill");
            new ActorFinder().Find(Example, [], new ActorContext { Places = places });
        });
    }

    private static Claim Claim() => new()
    {
        Id = new ClaimId("c-0"),
        Report = "example",
        ReportId = new ReportId("r-0"),
        Story = 1,
        Kind = ClaimKind.Incident,
        When = new When { From = new NodaTime.LocalDate(2020, 5, 3) },
        Where = [new Location { Name = "Homs" }],
        Actors = [new Participant { Role = Role.Target, Name = "soldiers" }],
        Harm = [new Harm { Effect = Effect.Killed }],
        Sources = [new Attribution { Name = "police" }],
        Spans = [new TextSpan(0, Example.Length)],
        Coder = "example",
    };
}
