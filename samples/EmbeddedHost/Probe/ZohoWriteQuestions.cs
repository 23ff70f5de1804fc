using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>What writing a throw-away vendor's orders tells about Zoho Books.</summary>
internal static class ZohoWriteQuestions
{
    public static IEnumerable<ProbeQuestion> All =>
    [
        new("zoho.OmittedLinesAreRemoved", "Are lines removed that an update of an order leaves out?", "Leaves one of two out.", ProbeReach.Writes, OmittedLinesAsync),
        new("zoho.StatusCallsAnswer201", "Is a call that only changes a status answered with 201?", "Marks an order as open.", ProbeReach.Writes, StatusCallsAsync),
        new("zoho.UpsertCopiesTheKey", "Does an upsert that creates copy the key of its headers into the record?", "Makes a vendor by the unique field that --unique-field names.", ProbeReach.Writes, UpsertCopiesTheKeyAsync),
        new("zoho.OmittedTagOptionsAreDeleted", "Are options of a reporting tag removed that a write leaves out?", "Makes a tag with two, and leaves one out.", ProbeReach.Writes, OmittedTagOptionsAsync),
    ];

    private static async Task<ProbeAnswer> OmittedLinesAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var books = bench.Making("").Books;
        var order = await books.MakeOrderAsync(cancellationToken);
        var lines = ProbeExchange.Of(order["line_items"]);
        if (lines.Count != 2) return ProbeAnswer.Untold("The order that was made has not the two lines that were sent.");
        var change = new JsonObject { ["vendor_id"] = order["vendor_id"]?.DeepClone(), ["line_items"] = new JsonArray(ProbeBooks.Line("a", lines[0]["line_item_id"])) };
        (await bench.ZohoAsync(HttpMethod.Put, $"/purchaseorders/{order["purchaseorder_id"]}", change, cancellationToken)).OrUntold("The update");
        var left = ProbeExchange.Of((await books.ReadAsync(order, cancellationToken))["line_items"]).Count;
        return left is 1 or 2 ? ProbeAnswer.Is(left == 1, FormattableString.Invariant($"Of two lines {left} were left.")) : ProbeAnswer.Untold("Neither one line nor two were left.");
    }

    private static async Task<ProbeAnswer> StatusCallsAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var order = await bench.Making("").Books.MakeOrderAsync(cancellationToken);
        var answer = (await bench.ZohoAsync(HttpMethod.Post, $"/purchaseorders/{order["purchaseorder_id"]}/status/open", null, cancellationToken)).OrUntold("Marking an order as open");
        return answer.Status is 200 or 201 ? ProbeAnswer.Is(answer.Status == 201, FormattableString.Invariant($"The status was {answer.Status}.")) : ProbeAnswer.Untold("It was neither 200 nor 201.");
    }

    private static async Task<ProbeAnswer> UpsertCopiesTheKeyAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var books = bench.Making("").Books;
        if (bench.UniqueField is not { } field) return ProbeAnswer.Untold("It takes a custom field of contacts whose values are unique: name its API name with --unique-field.");
        var vendor = await books.UpsertVendorAsync(field, cancellationToken);
        var isThere = (vendor["custom_field_hash"]?[field] ?? ProbeExchange.Of(vendor["custom_fields"]).FirstOrDefault(one => one["api_name"]?.ToString() == field)?["value"])?.ToString() is { Length: > 0 };
        return ProbeAnswer.Is(isThere, isThere ? "The record had it." : "The record did not have it.");
    }

    private static async Task<ProbeAnswer> OmittedTagOptionsAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var tag = await bench.Making("").Books.MakeTagAsync(cancellationToken);
        await WriteAsync(new JsonObject { ["option_name"] = "a" }, new JsonObject { ["option_name"] = "b" });
        var options = await OptionsAsync();
        if (options.Count != 2) return ProbeAnswer.Untold("The tag that was made has not the two options that were sent.");
        await WriteAsync(new JsonObject { ["option_id"] = options[0]["option_id"]!.DeepClone(), ["option_name"] = options[0]["option_name"]!.DeepClone() });
        var left = (await OptionsAsync()).Count;
        return left is 1 or 2 ? ProbeAnswer.Is(left == 1, FormattableString.Invariant($"Of two options {left} were left.")) : ProbeAnswer.Untold("Neither one option nor two were left.");

        async Task WriteAsync(params JsonObject[] options) => (await bench.ZohoAsync(
            HttpMethod.Put, $"/reportingtags/{tag}/options", new JsonObject { ["options"] = new JsonArray([.. options]) }, cancellationToken)).OrUntold("Writing the options of a tag");

        async Task<IReadOnlyList<JsonObject>> OptionsAsync() =>
            ProbeExchange.Of((await bench.ZohoAsync("/reportingtags/options", cancellationToken, ("tag_id", tag))).OrUntold("The options of a tag").Object["options"]);
    }
}
