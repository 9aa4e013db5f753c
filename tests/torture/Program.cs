using System.Globalization;
using Marsad.Torture;

// kill COUNT SEED          kills a process that records, COUNT times, and looks for what was lost
// flip COUNT SEED          flips COUNT bits of a ledger, one at a time, and looks for changes that 'verify' misses
// speed COUNT              records COUNT reports of 2 KB and verifies them
// record FOLDER FIRST [early]   what 'kill' kills: records reports and says so, line by line ('early': before they are safe)
var failures = args switch
{
    ["kill", var count, var seed] => Killer.Run(Number(count), Number(seed)),
    ["flip", var count, var seed] => BitFlipper.Run(Number(count), Number(seed)),
    ["speed", var count] => Speed.Run(Number(count)),
    ["record", var folder, var first, .. var early] => Recorder.Run(folder, Number(first), early is ["early"]),
    _ => ["Say kill COUNT SEED, flip COUNT SEED or speed COUNT."],
};
foreach (var failure in failures)
    Console.Error.WriteLine(failure);
return failures.Count == 0 ? 0 : 1;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
