using Marsad.Bench;
using Marsad.Bench.Learning;
using Marsad.Bench.Missing;
using Marsad.Bench.Quality;
using Marsad.Bench.Raids;
using Marsad.Bench.Resolving;
using Marsad.Bench.Site;
using Marsad.Bench.Speed;

switch (args)
{
    case ["quality", .. var rest]:
        return QualityRun.Run(rest);
    case ["speed", .. var parts]:
        return new SpeedRun(parts).Run();
    case ["parts"]:
        return PartBenchmarks.Run();
    case ["long", .. var kinds]:
        LongStory.Print(kinds);
        return 0;
    case ["resolve", .. var sizes]:
        return ResolvingRun.Run(sizes);
    case ["ledger", .. var sizes]:
        return LedgerRun.Run(sizes);
    case ["copies"]:
        InventedCopies.Measure(20261121);
        return 0;
    case ["missing"]:
        InventedLists.Measure(400);
        return 0;
    case ["raids"]:
        return RaidRun.Run();
    case ["site", .. var sizes]:
        return SiteRun.Run(sizes);
    case ["learn"]:
        return AllusionLearner.Run();
    default:
        Console.Error.WriteLine($"""
            Usage: dotnet run --project bench/Marsad.Bench -c Release -- quality [NAME…] [--all] [--freeze]
                   dotnet run --project bench/Marsad.Bench -c Release -- speed [PART…]
                   dotnet run --project bench/Marsad.Bench -c Release -- parts
                   dotnet run --project bench/Marsad.Bench -c Release -- long [KIND…]
                   dotnet run --project bench/Marsad.Bench -c Release -- resolve [add] [CLAIMS…]
                   dotnet run --project bench/Marsad.Bench -c Release -- ledger [CLAIMS…]
                   dotnet run --project bench/Marsad.Bench -c Release -- copies
                   dotnet run --project bench/Marsad.Bench -c Release -- missing
                   dotnet run --project bench/Marsad.Bench -c Release -- raids
                   dotnet run --project bench/Marsad.Bench -c Release -- site [INCIDENTS CLAIMS]
                   dotnet run --project bench/Marsad.Bench -c Release -- learn

            quality   scores the coder and the language engine on texts by others, which lie in {Places.Shared};
                      names: {string.Join(", ", Measures.All.Select(measure => measure.Name))}
                      --all     every article of gva, in place of the first {Measures.SomeArticles}
                      --freeze  keep these figures as the reference of later runs
            speed     words per second of each part, cold start, entries per second of the ledger; or of the parts alone whose names hold one of the words
            parts     time and memory of each part by BenchmarkDotNet, over the reports in examples/
            long      how the time to code a story grows with its length; kinds: {string.Join(", ", LongStory.Kinds.Select(kind => kind.Name))}
            resolve   the resolver on a war made by chance whose truth is known, of 1,000, 10,000 and 100,000 claims or as many as given;
                      add       one report more at a time into a record of 100,000 and 1,000,000 claims, or as many as given
            ledger    what one report more costs a program that has just started, in a ledger of 15,000 and 100,000 claims, or as many as given
            copies    how many copies of a story, edited more and more, are taken for independent accounts, and how many accounts for copies
            missing   how often the interval of what no source told of holds the truth, on lists made by chance
            raids     whether the posteriors of raid dossiers can be believed, on raids made by chance whose truth is known
            site      how long pages of the site take at 50 requests a second, over a record made by chance of 100,000 incidents and 300,000 claims, or as many as given
            learn     what the marks of data/stories/allusions.yaml weigh, from the first 900 texts of MUC-4
            """);
        return 2;
}
