namespace Marsad.Bench.Speed;

/// <summary>Takes the time of work that is done several times over.</summary>
internal static class Stopwatch
{
    private const int WarmUps = 10;
    private const int Runs = 3;
    private const double LeastSeconds = 0.3; // the clock of computing ticks in hundredths

    /// <summary>The middle one of several runs, in seconds of wall time, after others that let the compiler do its work.</summary>
    public static double Wall(Action work) => Median(work, () => TimeSpan.FromMilliseconds(Environment.TickCount64));

    /// <summary>The same in seconds of computing, which does not hang on what else the machine does.</summary>
    public static double Computing(Action work) => Median(work, () => Environment.CpuUsage.TotalTime);

    private static double Median(Action work, Func<TimeSpan> clock)
    {
        for (var i = 0; i < WarmUps; i++)
            work();
        var times = new double[Runs];
        for (var i = 0; i < Runs; i++)
        {
            var (start, done) = (clock(), 0);
            do
            {
                work();
                done++;
            }
            while ((clock() - start).TotalSeconds < LeastSeconds);
            times[i] = (clock() - start).TotalSeconds / done;
        }
        Array.Sort(times);
        return times[Runs / 2];
    }
}
