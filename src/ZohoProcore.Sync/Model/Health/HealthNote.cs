using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What is remembered of a connection's health: for each service, what can't be read from it and since when.</summary>
internal sealed record HealthNote
{
    public SideNote Zoho { get; init; } = new();

    public SideNote Procore { get; init; } = new();
}

/// <summary>What is remembered of one service.</summary>
internal sealed record SideNote
{
    /// <summary>What failed, by the key of the work that failed. Each is gone when that work ends well.</summary>
    public IReadOnlyDictionary<string, HealthProblem> Problems { get; init; } = new Dictionary<string, HealthProblem>();

    /// <summary>When a scan last read it to the end.</summary>
    public Instant? ReadAt { get; init; }
}

/// <summary>One thing that can't be read.</summary>
/// <param name="Kind">What stands in the way.</param>
/// <param name="Since">Since when.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Sentence">What was said last.</param>
/// <param name="Until">Until when the service asked for patience.</param>
internal sealed record HealthProblem(ProblemKind Kind, Instant Since, int Attempts, string Sentence, Instant? Until = null);

/// <summary>What stands in the way of a reading, the least first.</summary>
internal enum ProblemKind
{
    /// <summary>It asks for patience.</summary>
    Throttled,

    /// <summary>Its clock and this machine's are apart.</summary>
    ClockApart,

    /// <summary>It answers, but this reading fails.</summary>
    Refused,

    /// <summary>It does not answer, or only that it can't.</summary>
    Silent,

    /// <summary>It does not let the connection in.</summary>
    NotAuthorized,
}

/// <summary>The stored form of a connection's health.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantJsonConverter)])]
[JsonSerializable(typeof(HealthNote))]
internal sealed partial class HealthJson : JsonSerializerContext;
