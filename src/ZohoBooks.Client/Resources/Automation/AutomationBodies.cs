using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed record NamedParameter(string ParamName, string ParamValue);

// Without body type and raw data: the default body is the whole record as JSON.
internal sealed record WebhookBody(
    string WebhookName, string Entity, string Method, string Url, string Secret, IReadOnlyList<NamedParameter>? Headers)
{
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

internal sealed record WorkflowAction(string ActionType, string ActionId);

// Criteria without a condition: the rule applies to every record.
internal sealed record NoCriteria;

internal sealed record WorkflowBody(
    string WorkflowName, string Entity, string RuleType, NoCriteria Rule,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool ApplyRuleAlways, IReadOnlyList<WorkflowAction> InstantActions)
{
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

internal sealed class WebhookList : ListEnvelope<Webhook>
{
    public RowList<Webhook>? Webhooks { get => Rows; set => Rows = value; }
}

internal sealed class WebhookEnvelope : Envelope
{
    public Row<Webhook>? Webhook { get; set; }
}

internal sealed class WorkflowList : ListEnvelope<WorkflowRule>
{
    public RowList<WorkflowRule>? Workflows { get => Rows; set => Rows = value; }
}

internal sealed class WorkflowEnvelope : Envelope
{
    public Row<WorkflowRule>? Workflow { get; set; }
}
