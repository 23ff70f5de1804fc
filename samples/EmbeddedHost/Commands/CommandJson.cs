using System.Text.Json.Serialization;

namespace EmbeddedHost;

/// <summary>What commands write with --json of what the API knows as well, generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StatusView))]
[JsonSerializable(typeof(PingView[]))]
[JsonSerializable(typeof(ConnectedView))]
[JsonSerializable(typeof(ConnectionStateView[]))]
[JsonSerializable(typeof(ConnectionStateView))]
[JsonSerializable(typeof(StateView))]
[JsonSerializable(typeof(ReviewView[]))]
[JsonSerializable(typeof(ReviewView))]
[JsonSerializable(typeof(StoredLinkView[]))]
[JsonSerializable(typeof(ProposedLinkView[]))]
[JsonSerializable(typeof(DecidedView[]))]
[JsonSerializable(typeof(LinkChangeView))]
[JsonSerializable(typeof(PolicyChangeView))]
[JsonSerializable(typeof(PolicyView))]
[JsonSerializable(typeof(AlignmentResultView))]
[JsonSerializable(typeof(AuditCheckView[]))]
[JsonSerializable(typeof(AuditExportView))]
[JsonSerializable(typeof(ReconciledMonthView))]
internal sealed partial class CommandJson : JsonSerializerContext;
