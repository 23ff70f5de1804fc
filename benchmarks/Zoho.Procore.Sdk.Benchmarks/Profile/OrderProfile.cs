using System.Globalization;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Etlx;
using Microsoft.Diagnostics.Tracing.EventPipe;

namespace Benchmarks;

/// <summary>Where samples of time and of allocated bytes fell, by the innermost code of this repository on the stack and by what it called.</summary>
internal sealed class OrderProfile
{
    private static readonly string[] Ours = ["ZohoProcore.Sync", "ZohoBooks.Client", "Procore.Client"];

    private readonly Dictionary<string, string> _rooms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Share> _byRoom = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Share> _byWhat = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Share> _byMethod = new(StringComparer.Ordinal);

    private readonly bool _isOfCall;

    private OrderProfile(bool isOfCall)
    {
        _isOfCall = isOfCall;

        // One subject a file, so a type's room is the folder of the file of its name.
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var core = Path.Combine(folder.FullName, "src", Ours[0]);
            if (!Directory.Exists(core)) continue;
            foreach (var file in Directory.EnumerateFiles(core, "*.cs", SearchOption.AllDirectories))
            {
                _rooms[Path.GetFileName(file).Split('.')[0]] = Path.GetRelativePath(core, Path.GetDirectoryName(file)!);
            }

            break;
        }
    }

    /// <param name="file">The trace.</param>
    /// <param name="isOfCall">Whether it is of calls of the clients alone, which are told by their types instead of rooms.</param>
    public static OrderProfile Of(string file, bool isOfCall = false)
    {
        var profile = new OrderProfile(isOfCall);
        using var log = new TraceLog(TraceLog.CreateFromEventPipeDataFile(file, null, new() { ContinueOnError = true }));
        using var source = log.Events.GetSource();
        new SampleProfilerTraceEventParser(source).ThreadSample += sample => profile.Add(sample.CallStack(), 1, 0);
        source.Clr.GCAllocationTick += tick => profile.Add(tick.CallStack(), 0, tick.AllocationAmount64);
        source.Process();
        return profile;
    }

    public void Write(TextWriter output, double microseconds, double bytes, bool withMethods)
    {
        Table("room", _byRoom, 40);
        Table("what is done there", _byWhat, 40);
        if (withMethods)
        {
            Table("innermost method", _byMethod, 80);
        }

        void Table(string title, Dictionary<string, Share> shares, int most)
        {
            var (time, allocated) = (shares.Values.Sum(one => one.Time), shares.Values.Sum(one => one.Bytes));
            output.WriteLine($"| {title} | time, % | µs | bytes, % | bytes |\n|---|--:|--:|--:|--:|");
            foreach (var (name, share) in shares.OrderByDescending(one => (one.Value.Time / time) + (one.Value.Bytes / allocated)).Take(most))
            {
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {100 * share.Time / time:0.0} | {microseconds * share.Time / time:#,0} | {100 * share.Bytes / allocated:0.0} | {bytes * share.Bytes / allocated:#,0} |"));
            }

            output.WriteLine();
        }
    }

    private void Add(TraceCallStack? stack, double time, double bytes)
    {
        var (what, room, method) = ("what the code itself does", (string?)null, "");
        for (; stack is not null; stack = stack.Caller)
        {
            var (module, name) = (stack.CodeAddress.ModuleName, stack.CodeAddress.FullMethodName);
            if (module == "Sandbox" || name.StartsWith("Benchmarks.MeasuredWire", StringComparison.Ordinal))
            {
                return; // the services
            }

            if (room is null && Ours.Contains(module, StringComparer.Ordinal))
            {
                (room, method) = (_isOfCall ? TypeOf(name) : module == Ours[0] ? _rooms.GetValueOrDefault(TypeOf(name), "elsewhere") : module, name);
            }
            else if (room is null)
            {
                what = WhatOf(module, name) ?? what;
            }
        }

        if (room is null)
        {
            return; // another thread's
        }

        Note(_byRoom, room);
        Note(_byWhat, what);
        Note(_byMethod, $"{room}: {method.Split('(')[0].Replace("ZohoProcore.Sync.", "", StringComparison.Ordinal)} ({what})");

        void Note(Dictionary<string, Share> shares, string key)
        {
            var before = shares.GetValueOrDefault(key, new(0, 0));
            shares[key] = new(before.Time + time, before.Bytes + bytes);
        }
    }

    // ZohoProcore.Sync.OrderBatch+<PlanAsync>d__12.MoveNext(…)
    private static string TypeOf(string method)
    {
        var name = method.Split('(')[0];
        var type = name.Split('+', '`', '<', '[')[0];
        if (type.Length == name.Length) type = type[..Math.Max(type.LastIndexOf('.'), 0)];
        return type[(type.LastIndexOf('.') + 1)..];
    }

    private static string? WhatOf(string module, string name) => module switch
    {
        "Microsoft.Data.Sqlite" => "SQLite",
        _ when module.StartsWith("SQLitePCL", StringComparison.Ordinal) => "SQLite",
        "System.Text.Json" => "JSON",
        "System.Security.Cryptography" => "hashes",
        "System.Net.Http" => "HTTP",
        "Polly.Core" => "Polly",
        _ when name.StartsWith("Benchmarks.CannedAnswers", StringComparison.Ordinal) => "the answer in memory",
        "NodaTime" => "NodaTime",
        "System.Linq" => "LINQ",
        "System.Collections.Immutable" => "immutable collections",
        _ when name.StartsWith("System.Text.RegularExpressions", StringComparison.Ordinal) => "regular expressions",
        _ => null,
    };

    private sealed record Share(double Time, double Bytes);
}
