using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>The throw-away vendor of the probe in Zoho Books, with its orders; an item and a tag.</summary>
internal sealed class ProbeBooks(ProbeBench bench, ProbeWorkshop workshop)
{
    private string? _vendor;

    /// <summary>The vendor of this run: made when it is needed first.</summary>
    public async Task<string> VendorAsync(CancellationToken cancellationToken) => _vendor ??= $"{(await MakeVendorAsync(cancellationToken))["contact_id"]}";

    /// <summary>Everything is removed, the vendor too.</summary>
    public void Removed() => _vendor = null;

    /// <summary>Makes an order with two lines of 10 × 10, in draft.</summary>
    public async Task<JsonObject> MakeOrderAsync(CancellationToken cancellationToken, params (string Name, JsonNode? Value)[] values)
    {
        var vendor = await VendorAsync(cancellationToken);
        var name = workshop.Name();
        var order = new JsonObject { ["vendor_id"] = vendor, ["purchaseorder_number"] = name, ["line_items"] = new JsonArray(Line("a"), Line("b")) };
        foreach (var (field, value) in values) order[field] = value;
        var made = await workshop.MakeAsync(
            ProbeKind.ZohoOrder,
            name,
            0,
            () => bench.ZohoAsync(HttpMethod.Post, "/purchaseorders", order, cancellationToken, ("ignore_auto_number_generation", "true")),
            answer => answer.Object["purchaseorder"]?["purchaseorder_id"]);
        return await ReadAsync(made.OrUntold("Making an order").Object["purchaseorder"] as JsonObject ?? [], cancellationToken);
    }

    public async Task<JsonObject> ReadAsync(JsonObject order, CancellationToken cancellationToken) =>
        (await bench.ZohoAsync($"/purchaseorders/{order["purchaseorder_id"]}", cancellationToken)).OrUntold("The order that was made").Object["purchaseorder"] as JsonObject
        ?? throw new ProbeUntoldException("The order that was made can't be read.");

    /// <summary>A line of an order; one that is there with its id.</summary>
    public static JsonObject Line(string name, JsonNode? id = null, string? tax = null)
    {
        var line = new JsonObject { ["name"] = name, ["rate"] = 10, ["quantity"] = 10 };
        if (id is not null) line["line_item_id"] = id.DeepClone();
        if (tax is not null) line["tax_id"] = tax;
        return line;
    }

    public async Task<JsonObject> MakeItemAsync(CancellationToken cancellationToken)
    {
        var name = workshop.Name();
        var made = await workshop.MakeAsync(
            ProbeKind.ZohoItem, name, 0, () => bench.ZohoAsync(HttpMethod.Post, "/items", new JsonObject { ["name"] = name, ["rate"] = 1 }, cancellationToken), answer => answer.Object["item"]?["item_id"]);
        return made.OrUntold("Making an item").Object["item"] as JsonObject ?? [];
    }

    public async Task<string> MakeTagAsync(CancellationToken cancellationToken)
    {
        var name = workshop.Name();
        var tag = new JsonObject { ["tag_name"] = name, ["entities"] = new JsonArray(), ["multi_preference_entities"] = new JsonObject { ["preference"] = "line_item" } };
        var made = await workshop.MakeAsync(
            ProbeKind.ZohoTag, name, 0, () => bench.ZohoAsync(HttpMethod.Post, "/reportingtags", tag, cancellationToken), answer => (answer.Object["tag"] ?? answer.Object["reporting_tag"])?["tag_id"]);
        var answered = made.OrUntold("Making a reporting tag").Object;
        return (answered["tag"] ?? answered["reporting_tag"])?["tag_id"]?.ToString() ?? throw new ProbeUntoldException("The tag that was made has no id.");
    }

    /// <summary>Makes a vendor by the value of a unique field that stands in the headers alone.</summary>
    public async Task<JsonObject> UpsertVendorAsync(string field, CancellationToken cancellationToken)
    {
        var name = workshop.Name();
        KeyValuePair<string, string>[] headers = [new("X-Unique-Identifier-Key", field), new("X-Unique-Identifier-Value", name), new("X-Upsert", "true")];
        return await MadeAsync(name, () => bench.ZohoAsync(HttpMethod.Put, "/contacts", Vendor(name), headers, cancellationToken));
    }

    private static JsonObject Vendor(string name) => new() { ["contact_name"] = name, ["contact_type"] = "vendor" };

    private Task<JsonObject> MakeVendorAsync(CancellationToken cancellationToken)
    {
        var name = workshop.Name();
        return MadeAsync(name, () => bench.ZohoAsync(HttpMethod.Post, "/contacts", Vendor(name), cancellationToken));
    }

    private async Task<JsonObject> MadeAsync(string name, Func<Task<ProbeExchange>> make)
    {
        var made = await workshop.MakeAsync(ProbeKind.ZohoVendor, name, 0, make, answer => answer.Object["contact"]?["contact_id"]);
        return made.OrUntold("Making a vendor").Object["contact"] as JsonObject ?? [];
    }
}
