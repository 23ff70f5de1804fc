using System.Text.Json;

namespace ZohoBooks.Client;

/// <summary>A webhook and the workflow rule that calls it, as they should be. It prints without its secret and headers.</summary>
/// <param name="Name">Name of both, up to 50 characters; what makes provisioning idempotent, so keep it.</param>
/// <param name="Entity">The kind of record, such as <c>invoice</c>. <c>purchaseorder</c> is by analogy: Zoho does not document it.</param>
/// <param name="Url">
/// The address to call: https, up to 5,000 characters. Bodies do not say what happened, so put that into the address or a header.
/// </param>
/// <param name="Secret">
/// What the calls are signed with: 12 to 50 letters and digits. Also given to <c>ZohoWebhookVerifier</c>.
/// </param>
public sealed record WebhookRule(string Name, string Entity, Uri Url, string Secret)
{
    /// <summary>When it fires: <c>add</c>, <c>edit</c>, <c>add_edit</c> or <c>delete</c>.</summary>
    public string RuleType { get; init; } = "add_edit";

    /// <summary>Headers to send along.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get => field ?? []; init; }

    /// <summary>Members of the webhook that have no property here; they are sent as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>Members of the workflow rule that have no property here; they are sent as they are when it is made.</summary>
    public Dictionary<string, JsonElement>? WorkflowMembers { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"WebhookRule {{ Name = {Name}, Entity = {Entity}, RuleType = {RuleType} }}";

    internal void Check(string parameterName)
    {
        List<string> errors = [];
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 50)
            errors.Add("Name must have 1 to 50 characters.");
        if (string.IsNullOrWhiteSpace(Entity))
            errors.Add("Entity is missing: name the kind of record, such as invoice.");
        if (Url is not { IsAbsoluteUri: true, Scheme: "https" } || Url.AbsoluteUri.Length > 5000)
            errors.Add("Url must be an absolute https address of at most 5,000 characters.");
        if (Secret is not { Length: >= 12 and <= 50 }
            || Secret.Any(static c => c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))))
            errors.Add("Secret must be 12 to 50 letters and digits.");
        if (RuleType is not ("add" or "edit" or "add_edit" or "delete"))
            errors.Add("RuleType must be add, edit, add_edit or delete.");
        if (Headers.Any(static pair => string.IsNullOrWhiteSpace(pair.Key)))
            errors.Add("Headers must have names.");
        if (errors.Count > 0)
            throw new ArgumentException("The webhook rule is not complete:\n- " + string.Join("\n- ", errors), parameterName);
    }
}
