using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed record NamedParameter(string ParamName, string ParamValue);

// Without body type and raw data: the default body is the whole record as JSON.
internal sealed record WebhookBody(
    string WebhookName, string Entity, string Method, string Url, string Secret, IReadOnlyList<NamedParameter>? Headers);

internal sealed record WorkflowAction(string ActionType, string ActionId);

// Criteria without a condition: the rule applies to every record.
internal sealed record NoCriteria;

internal sealed record WorkflowBody(string WorkflowName, string Entity, string RuleType, NoCriteria Rule, bool ApplyRuleAlways,
    IReadOnlyList<WorkflowAction> InstantActions);

internal sealed class WebhookList : ListEnvelope<Webhook>
{
    public List<Webhook>? Webhooks { get; set; }

    [JsonIgnore]
    public override List<Webhook>? Rows => Webhooks;
}

internal sealed class WebhookEnvelope : Envelope
{
    public Webhook? Webhook { get; set; }
}

internal sealed class WorkflowList : ListEnvelope<WorkflowRule>
{
    public List<WorkflowRule>? Workflows { get; set; }

    [JsonIgnore]
    public override List<WorkflowRule>? Rows => Workflows;
}

internal sealed class WorkflowEnvelope : Envelope
{
    public WorkflowRule? Workflow { get; set; }
}
