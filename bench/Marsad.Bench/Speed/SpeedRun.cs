namespace Marsad.Bench.Speed;

internal static class SpeedRun
{
    public static int Run() => 0;
}
