using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>Receives webhooks: checks where they come from, and reads what they are about (payloads v2.0, v3.0 and v4.0).</summary>
public static class ProcoreWebhook
{
    /// <summary>
    /// Whether the <c>Authorization</c> header of a delivery is one of those that were set when the hook was made. Procore signs nothing:
    /// this header is the only proof of origin. Takes the same time whatever is wrong with the header.
    /// </summary>
    /// <param name="authorization">The header of the delivery; null when it has none.</param>
    /// <param name="secrets">The accepted values: one, or the current and the previous one while it is being changed.</param>
    /// <exception cref="ArgumentException">There are no secrets, or one of them is empty.</exception>
    public static bool IsAuthentic(string? authorization, params string[] secrets)
    {
        _ = secrets ?? throw new ArgumentNullException(nameof(secrets));
        if (secrets.Length == 0 || Array.Exists(secrets, string.IsNullOrWhiteSpace))
            throw new ArgumentException("Give at least one secret, and no empty one: an empty secret would let everybody in.",
                nameof(secrets));
        byte[] given = SHA256.HashData(Encoding.UTF8.GetBytes(authorization ?? ""));
        bool authentic = false;
        foreach (string secret in secrets)
            authentic |= SameBytes(given, SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
        return authentic;
    }

    /// <summary>
    /// Reads the body of a delivery. Answer 2xx also to resources and events that are not needed: Procore holds back all
    /// deliveries of a hook after an answer of 4xx.
    /// </summary>
    /// <param name="body">The body, as received.</param>
    /// <param name="webhookEvent">What it says; null when it cannot be read.</param>
    /// <returns>Whether the body is a webhook of a known shape.</returns>
    public static bool TryParse(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out ProcoreWebhookEvent? webhookEvent)
    {
        webhookEvent = null;
        try
        {
            using JsonDocument document =
                JsonDocument.Parse(JsonText.Clean(body.Span), new JsonDocumentOptions { MaxDepth = JsonText.MostDeep });
            JsonElement root = document.RootElement;
            // What decides and is there twice, with different values, names nothing.
            root.CheckOnce("ulid", "id", "resource_name", "resource_type", "resource_id", "event_type", "reason", "company_id",
                "project_id");
            return root.ValueKind == JsonValueKind.Object && TryRead(root, out webhookEvent);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool TryRead(JsonElement root, [NotNullWhen(true)] out ProcoreWebhookEvent? webhookEvent)
    {
        webhookEvent = null;
        var read = new HashSet<string>(StringComparer.Ordinal);
        string? eventId = Text("ulid") ?? Text("id");
        string? resource = Text("resource_name") ?? Text("resource_type");
        string? kind = Text("event_type") ?? Text("reason");
        if (eventId is null || resource is null || kind is null)
            return false;
        webhookEvent = new ProcoreWebhookEvent
        {
            EventId = eventId,
            ResourceName = resource,
            ResourceId = Number("resource_id"),
            ResourceKey = Text("resource_id"),
            Kind = new WebhookEventKind(kind),
            CompanyId = Number("company_id"),
            ProjectId = Number("project_id"),
            UserId = Number("user_id"),
            SourceApplicationId = root.TryGetOnce("metadata", out JsonElement metadata)
                && metadata.TryGetOnce("source_application_id", out JsonElement application) ? JsonIds.ReadText(application) : null,
            Timestamp = Read("timestamp", static value => JsonIds.ReadText(value) is { } text ? JsonIds.ReadInstant(text) : null),
            AdditionalMembers = root.EnumerateObject().Where(member => !read.Contains(member.Name)).ToArray() is { Length: > 0 } rest
                ? rest.GroupBy(static member => member.Name, StringComparer.Ordinal)
                    .ToDictionary(static same => same.Key, static same => same.Last().Value.Clone(), StringComparer.Ordinal) : null,
        };
        return true;

        string? Text(string name) => Read(name, JsonIds.ReadText);

        long? Number(string name) => Read(name, JsonIds.ReadLong);

        // What is nothing is read as that.
        T? Read<T>(string name, Func<JsonElement, T?> of)
        {
            if (!root.TryGetOnce(name, out JsonElement value))
                return default;
            T? found = of(value);
            if (found is not null || AbsentRecord.Is(value))
                read.Add(name);
            return found;
        }
    }

    // Both are SHA-256 digests: the loop looks at every byte, so its time says nothing about where they differ.
    private static bool SameBytes(byte[] left, byte[] right)
    {
        int difference = left.Length ^ right.Length;
        for (int i = 0; i < left.Length && i < right.Length; i++)
            difference |= left[i] ^ right[i];
        return difference == 0;
    }
}
