using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using Xunit.v3;

[assembly: Zoho.Procore.Sdk.Testing.Watchdog]

namespace Zoho.Procore.Sdk.Testing;

/// <summary>
/// Ends the process, and says which tests were running, when one of them has not come to an end for very long: a test that hangs is then found by its name
/// instead of by whoever waits for the whole run.
/// </summary>
/// <remarks>It watches from a thread of its own: tests that run a fake clock watch those of the pool.</remarks>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class WatchdogAttribute : BeforeAfterTestAttribute
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(
        int.TryParse(Environment.GetEnvironmentVariable("TEST_MINUTES"), out var minutes) ? minutes : 60);

    private static readonly ConcurrentDictionary<IXunitTest, long> Running = new();

    static WatchdogAttribute() => new Thread(Watch) { IsBackground = true, Name = "Watchdog" }.Start();

    public override void Before(MethodInfo methodUnderTest, IXunitTest test) => Running[test] = Stopwatch.GetTimestamp();

    public override void After(MethodInfo methodUnderTest, IXunitTest test) => Running.TryRemove(test, out _);

    private static void Watch()
    {
        while (true)
        {
            Thread.CurrentThread.Join(TimeSpan.FromSeconds(5));
            if (Running.Values.Any(since => Stopwatch.GetElapsedTime(since) > Longest))
            {
                var running = Running.Select(one => $"{one.Key.TestDisplayName} ({Stopwatch.GetElapsedTime(one.Value):hh\\:mm\\:ss})");
                Environment.FailFast($"A test has not come to an end within {Longest}. These were running: {string.Join("; ", running)}.");
            }
        }
    }
}
