using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// Names one record by the value of a custom field that Zoho Books was told to keep free of duplicates. An upsert by it is how a write
/// is made safe to repeat: the API has no other idempotency key.
/// </summary>
/// <param name="ApiName">Name of the custom field in the API, such as <c>cf_external_id</c>.</param>
/// <param name="Value">Its value, in printable ASCII: it travels in a header.</param>
public readonly record struct UniqueField(string ApiName, string Value)
{
    internal ApiRequest AddTo(ApiRequest request, bool createIfMissing)
    {
        request.Headers.Add("X-Unique-Identifier-Key", Checked(ApiName, nameof(ApiName)));
        request.Headers.Add("X-Unique-Identifier-Value", Checked(Value, nameof(Value)));
        if (createIfMissing)
            request.Headers.Add("X-Upsert", "true");
        return request;
    }

    private static string Checked(string text, string name)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Trim() != text || text.Any(c => c is < ' ' or > '~'))
            throw new ArgumentException(
                "A unique field needs a name and a value in printable ASCII, no space around them: both travel in headers.", name);
        return text;
    }
}
