using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulation;

/// <summary>What became of a seed.</summary>
internal sealed record SeedReport
{
    public required int Seed { get; init; }

    /// <summary>Which sources ran it.</summary>
    public string Commit { get; init; } = string.Empty;

    /// <summary>What was violated; null when everything held.</summary>
    public string? Violation { get; init; }

    /// <summary>The names of what was; null where none has one.</summary>
    public IReadOnlyList<string>? Violated { get; init; }

    public required string Plan { get; init; }

    public string Audit { get; init; } = string.Empty;

    public string Wire { get; init; } = string.Empty;

    public double SimulatedHours { get; init; }

    public int Calls { get; init; }

    public int Writes { get; init; }

    public int AuditEntries { get; init; }

    public int Crashes { get; init; }

    /// <summary>How many scans were worked off from when trouble stopped until everything had settled.</summary>
    public int Scans { get; init; }

    public int Decisions { get; init; }

    public int Edits { get; init; }

    public int Steps { get; init; }

    public IReadOnlyDictionary<string, int> Faults { get; init; } = new Dictionary<string, int>();

    public string ToJson() => JsonSerializer.Serialize(this, SeedReportJson.Default.SeedReport);

    public static SeedReport Parse(string line) => JsonSerializer.Deserialize(line, SeedReportJson.Default.SeedReport)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SeedReport))]
internal sealed partial class SeedReportJson : JsonSerializerContext;
