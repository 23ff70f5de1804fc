using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;

namespace Benchmarks;

/// <summary>
/// The command <c>profile</c>: where the time and the bytes of an order go, from the key that a webhook submits to the commitment, by room
/// and by what is done there. The runtime says where it is a thousand times a second, and at every hundred thousand bytes.
/// </summary>
internal static class ProfileCommand
{
    public const string Usage = "profile [ORDERS:VENDORS [COUNT [AT-ONCE]]] [--methods]: where the time and the bytes of one order go, by room; profile call: those of one call of each client, by type";

    private const string Id = "measured";

    public static async Task<int> RunAsync(string[] options, TextWriter output, TextWriter error)
    {
        if (options is ["call", ..])
        {
            await CallsAsync(options.Contains("--methods"), output);
            return 0;
        }

        var asked = options.Where(option => option != "--methods").ToArray();
        var size = (asked.FirstOrDefault() ?? "300:240").Split(':').Select(GrowthCommand.Number).ToList();
        var counts = asked.Skip(1).Select(GrowthCommand.Number).ToList();
        if (size is not [{ } known, { } vendors] || counts.Count > 2 || counts.Any(count => count is null or 0))
        {
            error.WriteLine(Usage);
            return 2;
        }

        var (orders, atOnce) = (counts.FirstOrDefault() ?? 400, counts.Skip(1).FirstOrDefault() ?? 50);
        using var world = await GrowthWorld.OpenAsync(known, vendors, isCounted: false);
        await world.OrdersAsync("warm", orders, atOnce);
        await world.OrdersAsync("warmer", orders, atOnce);
        var row = await world.OrdersAsync(Id, orders, atOnce);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{orders} orders, {atOnce} at once, beside {known:#,0} of {vendors:#,0} vendors: {row.Microseconds / orders:#,0} µs and {row.Bytes / orders:#,0} bytes for one, without the services: {orders * 1e6 / row.Microseconds:#,0} a second.\n"));
        await ProfileAsync(
            () => world.OrdersAsync(Id + " again", orders, atOnce),
            file => OrderProfile.Of(file).Write(output, row.Microseconds / orders, row.Bytes / orders, options.Contains("--methods")));
        return 0;
    }

    /// <summary>A page and a record by each client.</summary>
    private static async Task CallsAsync(bool withMethods, TextWriter output)
    {
        foreach (var scenario in await ClientScenarios.AllAsync())
        {
            var times = new List<double>();
            foreach (var way in scenario.Ways.Take(2))
            {
                // A client counts its calls of the last minute, and waits after a million.
                await RepeatAsync(way.CallAsync, TimeSpan.FromSeconds(0.7));
                times.Add(Math.Min(await RepeatAsync(way.CallAsync, TimeSpan.FromSeconds(0.5)), await RepeatAsync(way.CallAsync, TimeSpan.FromSeconds(0.5))));
            }

            var ours = scenario.Ways[1];
            var bytes = BareCalls.Allocated(ours.CallAsync);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{scenario.Name}, one after the other: {times[1]:0.00} µs and {bytes:#,0} bytes; the floor {times[0]:0.00} µs.\n"));
            await ProfileAsync(
                () => RepeatAsync(ours.CallAsync, TimeSpan.FromSeconds(2.5)), file => OrderProfile.Of(file, isOfCall: true).Write(output, times[1] * 1_000, bytes, withMethods));
        }

        output.WriteLine("Times of the tables above are nanoseconds.");
    }

    private static async Task<double> RepeatAsync(Func<Task<object>> call, TimeSpan time)
    {
        var (started, calls) = (Stopwatch.GetTimestamp(), 0);
        for (; Stopwatch.GetElapsedTime(started) < time; calls++)
        {
            GC.KeepAlive(await call());
        }

        return Stopwatch.GetElapsedTime(started).TotalMicroseconds / calls;
    }

    private static async Task ProfileAsync(Func<Task> work, Action<string> write)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.nettrace");
        try
        {
            await TraceAsync(file, work);
            write(file);
        }
        finally
        {
            foreach (var left in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileNameWithoutExtension(file) + ".*"))
            {
                File.Delete(left);
            }
        }
    }

    // The runtime tells itself: no tool has to be installed.
    private static async Task TraceAsync(string file, Func<Task> work)
    {
        const long Allocations = 0x1;
        const long Names = 0x8 | 0x10 | 0x20; // what was compiled, so that addresses have names
        var session = await new DiagnosticsClient(Environment.ProcessId).StartEventPipeSessionAsync(
            [
                new EventPipeProvider("Microsoft-DotNETCore-SampleProfiler", EventLevel.Informational),
                new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Verbose, Allocations | Names),
            ],
            requestRundown: true,
            circularBufferMB: 512,
            CancellationToken.None);
        await using var to = File.Create(file);
        var copied = Task.Run(() => session.EventStream.CopyTo(to));
        await work();
        await session.StopAsync(CancellationToken.None);
        await copied;
        session.Dispose();
    }
}
