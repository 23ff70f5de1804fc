using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// Something to be told about: a resource, and what happens to it. <see cref="IWebhooks.ListResourcesAsync"/> lists what there is.
/// </summary>
/// <param name="ResourceName">The name of the resource, for example <c>Purchase Order Contracts</c>.</param>
/// <param name="Kind">What happens to it.</param>
public sealed record WebhookSubscription(
    string ResourceName,
    [property: JsonPropertyName("event_type"), JsonConverter(typeof(WebhookEventKindConverter))] WebhookEventKind Kind)
{
    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    internal string Key => WebhookKey.Of(ResourceName, Kind);

    internal static bool IsComplete(WebhookSubscription? wanted) =>
        wanted is not null && !string.IsNullOrWhiteSpace(wanted.ResourceName) && !string.IsNullOrWhiteSpace(wanted.Kind.Value);

    /// <summary>Refuses what could not be told apart in the answer.</summary>
    internal static WebhookSubscription[] Check(IEnumerable<WebhookSubscription> subscriptions, string parameter)
    {
        WebhookSubscription[] items = GivenValues.Rows(subscriptions, parameter);
        if (items.Length == 0)
            throw new ArgumentException("Give at least one subscription.", parameter);
        var seen = new Dictionary<string, int>(WebhookKey.Comparer);
        for (int i = 0; i < items.Length; i++)
        {
            if (!IsComplete(items[i]))
                throw new ArgumentException($"Subscription {i} does not name a resource and what happens to it.", parameter);
            if (seen.TryGetValue(items[i].Key, out int first))
                throw new ArgumentException($"Subscriptions {first} and {i} are about the same.", parameter);
            seen.Add(items[i].Key, i);
        }

        return items;
    }
}

internal sealed class WebhookEventKindConverter : JsonConverter<WebhookEventKind>
{
    public override WebhookEventKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, WebhookEventKind value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Sent);
}
