using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EmbeddedHost;

/// <summary>The JSON of the API, generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthView))]
[JsonSerializable(typeof(ReadyView))]
[JsonSerializable(typeof(StatusView))]
[JsonSerializable(typeof(OrderView[]))]
[JsonSerializable(typeof(AuditView[]))]
[JsonSerializable(typeof(ReviewView[]))]
[JsonSerializable(typeof(ReviewView))]
[JsonSerializable(typeof(OutdatedView))]
[JsonSerializable(typeof(DecisionRequest))]
[JsonSerializable(typeof(DecisionView[]))]
[JsonSerializable(typeof(DecisionView))]
[JsonSerializable(typeof(WithdrawalRequest))]
[JsonSerializable(typeof(LinkRequest))]
[JsonSerializable(typeof(LinkChangeView))]
[JsonSerializable(typeof(StoredLinkView[]))]
[JsonSerializable(typeof(WaitingView))]
[JsonSerializable(typeof(StateView))]
[JsonSerializable(typeof(GoAheadRequest))]
[JsonSerializable(typeof(ApprovalRequest))]
[JsonSerializable(typeof(PauseRequest))]
[JsonSerializable(typeof(RemovedView))]
[JsonSerializable(typeof(PolicyView))]
[JsonSerializable(typeof(PolicyChangeView))]
[JsonSerializable(typeof(PolicyPreviewRequest))]
[JsonSerializable(typeof(PolicyRequest))]
[JsonSerializable(typeof(AlignmentPlanView))]
[JsonSerializable(typeof(AlignmentResultView))]
[JsonSerializable(typeof(AlignmentRequest))]
[JsonSerializable(typeof(LatencyView[]))]
[JsonSerializable(typeof(MonthEndView))]
[JsonSerializable(typeof(MonthRequest))]
[JsonSerializable(typeof(StatementView))]
[JsonSerializable(typeof(ReplayRequest))]
[JsonSerializable(typeof(ReplayedView))]
[JsonSerializable(typeof(ReplanView))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(ProblemView))]
[JsonSerializable(typeof(SignInLinkView))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    private static ApiJson? _sentences;

    /// <summary>For sentences that people read: no web page shows them, so an apostrophe stays one, as in all other answers.</summary>
    public static ApiJson Sentences => _sentences ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
