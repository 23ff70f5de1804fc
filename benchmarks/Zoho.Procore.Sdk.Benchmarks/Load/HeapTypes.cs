using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;

namespace Benchmarks;

/// <summary>What is on the heap, by type, as the runtime itself tells when it collects.</summary>
internal static class HeapTypes
{
    private const long Snapshot = 0x1980001;

    /// <summary>The bytes of what is reachable, by type.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> TakeAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.nettrace");
        try
        {
            var session = await new DiagnosticsClient(Environment.ProcessId).StartEventPipeSessionAsync(
                [new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Verbose, Snapshot)],
                requestRundown: false,
                circularBufferMB: 1024,
                CancellationToken.None);
            await using (var to = File.Create(file))
            {
                var copied = Task.Run(() => session.EventStream.CopyTo(to));
                await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System); // the collection begins by itself
                await session.StopAsync(CancellationToken.None);
                await copied;
            }

            session.Dispose();
            return Read(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Dictionary<string, long> Read(string file)
    {
        var (names, sizes) = (new Dictionary<ulong, string>(), new Dictionary<ulong, long>());
        using var source = new EventPipeEventSource(file);
        source.Clr.TypeBulkType += bulk =>
        {
            for (var i = 0; i < bulk.Count; i++)
            {
                names[bulk.Values(i).TypeID] = bulk.Values(i).TypeName;
            }
        };
        source.Clr.GCBulkNode += bulk =>
        {
            for (var i = 0; i < bulk.Count; i++)
            {
                var node = bulk.Values(i);
                sizes[node.TypeID] = sizes.GetValueOrDefault(node.TypeID) + (long)node.Size;
            }
        };
        source.Process();
        return sizes.GroupBy(one => names.GetValueOrDefault(one.Key, "?")).ToDictionary(same => same.Key, same => same.Sum(one => one.Value));
    }
}
