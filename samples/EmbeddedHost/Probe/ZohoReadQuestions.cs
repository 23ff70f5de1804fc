using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>What reading tells about Zoho Books.</summary>
internal static class ZohoReadQuestions
{
    public static IEnumerable<ProbeQuestion> All =>
    [
        new("zoho.UnauthorizedCode", "Which code has the body of a 401?", "Repeats a read with a token that is none.", ProbeReach.Reads, UnauthorizedCodeAsync),
        new("zoho.ModifiedTimeInclusive", "Does the filter by time of change return records of that very time?", "Asks for orders since the last change of the newest one.", ProbeReach.Reads, ModifiedTimeInclusiveAsync),
        new("zoho.ContactsFilterModifiedTime", "Does the list of contacts know the filter by time of change?", "Asks for contacts that were changed in the year 2100.", ProbeReach.Reads, ContactsFilterModifiedTimeAsync),
        new("zoho.OneTaxIsAnArray", "Is one tax answered as a list?", "Reads the first tax.", ProbeReach.Reads, OneTaxIsAnArrayAsync),
        new("zoho.UnknownItemFailsDetails", "Does the id of an item that is not there fail a call for several?", "Asks for the first item and for one that is not there.", ProbeReach.Reads, UnknownItemAsync),
        new("zoho.LookupIsName", "Is the value of a field that looks up a record of a custom module the record's name?", "Reads the first records of each module, and looks for one on a line of the newest orders.", ProbeReach.Reads, LookupAsync),
        new("zoho.CancelledItemsLowerTheTotal", "Does the total of an order fall when quantities on it are cancelled?", "Looks for an order with cancelled quantities among the newest.", ProbeReach.Reads, CancelledItemsAsync),
        new("zoho.InclusiveItemTotalIsNet", "Does item_total leave the tax out where rates include it?", "Looks for such an order among the newest.", ProbeReach.ReadsOrWrites, InclusiveItemTotalAsync),
        new("zoho.PercentDiscountAsText", "Is a percentage discount a text?", "Looks for an order with one among the newest.", ProbeReach.ReadsOrWrites, PercentDiscountAsync),
        new("zoho.OpenIsIssued", "Is an order that was sent called issued instead of open?", "Looks for one among the newest.", ProbeReach.ReadsOrWrites, OpenIsIssuedAsync),
        new("zoho.EmptyExchangeRate", "Is the exchange rate empty on orders in the base currency?", "Looks for one among the newest.", ProbeReach.ReadsOrWrites, EmptyExchangeRateAsync),
        new("zoho.ItemTaxPercentageAsText", "Is tax_percentage of items a text?", "Looks at the first items.", ProbeReach.ReadsOrWrites, ItemTaxPercentageAsync),
    ];

    private static async Task<ProbeAnswer> UnauthorizedCodeAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        (await bench.ZohoAsync("/purchaseorders", cancellationToken, ("per_page", 1))).OrUntold("The list of orders");
        var answer = await bench.ZohoWire.RepeatAsync("Authorization", "Zoho-oauthtoken probe", cancellationToken);
        return answer.Status == 401 && answer.Object["code"] is { } code
            ? ProbeAnswer.Is((int)ProbeBench.Amount(code), FormattableString.Invariant($"The code was {code}."))
            : ProbeAnswer.Untold(FormattableString.Invariant($"The status was {answer.Status}, without a code."));
    }

    private static async Task<ProbeAnswer> ModifiedTimeInclusiveAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var newest = await NewestAsync(bench, cancellationToken, ("sort_column", "last_modified_time"), ("sort_order", "D"));
        if (newest?["last_modified_time"]?.ToString() is not { Length: > 0 } changed) return ProbeAnswer.Untold("The organization has no order.");
        var since = (await bench.ZohoAsync("/purchaseorders", cancellationToken, ("last_modified_time", changed))).OrUntold("The list of orders since a time");
        var isThere = ProbeExchange.Of(since.Object["purchaseorders"]).Any(row => row["last_modified_time"]?.ToString() == changed);
        return ProbeAnswer.Is(isThere, isThere ? "The order was in the list." : "The order was not in the list.");
    }

    private static async Task<ProbeAnswer> ContactsFilterModifiedTimeAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var all = (await bench.ZohoAsync("/contacts", cancellationToken, ("per_page", 1))).OrUntold("The list of contacts");
        if (ProbeExchange.Of(all.Object["contacts"]).Count == 0) return ProbeAnswer.Untold("The organization has no contact.");
        var none = (await bench.ZohoAsync("/contacts", cancellationToken, ("per_page", 1), ("last_modified_time", "2100-01-01T00:00:00+0000"))).OrUntold("The list of contacts since a time");
        var isFiltered = ProbeExchange.Of(none.Object["contacts"]).Count == 0;
        return ProbeAnswer.Is(isFiltered, isFiltered ? "None came." : "Contacts came all the same.");
    }

    private static async Task<ProbeAnswer> OneTaxIsAnArrayAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        if (await TaxAsync(bench, cancellationToken) is not { } id) return ProbeAnswer.Untold("The organization has no tax.");
        return (await bench.ZohoAsync("/settings/taxes/" + id, cancellationToken)).OrUntold("A tax").Object["tax"] switch
        {
            JsonArray => ProbeAnswer.Is(true, "It was a list."),
            JsonObject => ProbeAnswer.Is(false, "It was an object."),
            _ => ProbeAnswer.Untold("It was neither a list nor an object."),
        };
    }

    /// <summary>The id of a tax with a rate.</summary>
    public static async Task<string?> TaxAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var taxes = (await bench.ZohoAsync("/settings/taxes", cancellationToken)).OrUntold("The list of taxes");
        return ProbeExchange.Of(taxes.Object["taxes"]).FirstOrDefault(tax => $"{tax["tax_type"]}" == "tax" && ProbeBench.Amount(tax["tax_percentage"]) > 0)?["tax_id"]?.ToString();
    }

    private static async Task<ProbeAnswer> UnknownItemAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var items = ProbeExchange.Of((await bench.ZohoAsync("/items", cancellationToken, ("per_page", 1))).OrUntold("The list of items").Object["items"]);
        if (items.Count == 0) return ProbeAnswer.Untold("The organization has no item.");
        var both = await bench.ZohoAsync("/itemdetails", cancellationToken, ("item_ids", $"{items[0]["item_id"]},1"));
        return both.Status is 200 or 404 ? ProbeAnswer.Is(both.Status == 404, both.Said) : ProbeAnswer.Untold(both.Said);
    }

    private static async Task<ProbeAnswer> LookupAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var (ids, names) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var module in ProbeExchange.Of((await bench.ZohoAsync("/settings/modules", cancellationToken)).OrUntold("The list of custom modules").Object["modules"]))
        {
            var page = (await bench.ZohoAsync($"/{module["module_api_name"]}", cancellationToken, ("per_page", 200))).OrUntold("A list of records");
            foreach (var record in ProbeExchange.Of(page.Object["module_record"]))
            {
                ids.Add($"{record["module_record_id"]}");
                names.Add($"{record["record_name"]}");
            }
        }

        if (ids.Count == 0) return ProbeAnswer.Untold("The organization has no record of a custom module.");
        var order = await bench.FindOrderAsync(one => Values(one).Any(value => ids.Contains(value) || names.Contains(value)), cancellationToken);
        if (order is null) return ProbeAnswer.Untold("None of the newest orders has a line that looks one of the first records up: choose one on a line, and ask again.");
        var isName = Values(order).First(value => ids.Contains(value) || names.Contains(value)) is var found && !ids.Contains(found);
        return ProbeAnswer.Is(isName, isName ? "It was a record's name." : "It was a record's id.");

        static IEnumerable<string> Values(JsonObject order) => Lines(order).SelectMany(line => ProbeExchange.Of(line["item_custom_fields"])).Select(field => $"{field["value"]}");
    }

    private static async Task<ProbeAnswer> CancelledItemsAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var order = await bench.FindOrderAsync(
            one => Lines(one).Any(line => ProbeBench.Amount(line["quantity_cancelled"] ?? 0) > 0) && IsPlain(one), cancellationToken);
        if (order is null) return ProbeAnswer.Untold("None of the newest orders has cancelled quantities, and cancelling is a person's click: cancel an item of an order without discounts, and ask again.");
        var line = Lines(order).First(one => ProbeBench.Amount(one["quantity_cancelled"] ?? 0) > 0);
        var (rate, quantity, cancelled) = (ProbeBench.Amount(line["rate"]), ProbeBench.Amount(line["quantity"]), ProbeBench.Amount(line["quantity_cancelled"]));
        var total = ProbeBench.Amount(line["item_total"]);
        return Near(total, rate * quantity) ? ProbeAnswer.Is(false, "The line's total was that of the whole quantity.")
            : Near(total, rate * (quantity - cancelled)) ? ProbeAnswer.Is(true, "The line's total was that of what is left.")
            : ProbeAnswer.Untold("The line's total was neither.");
    }

    private static async Task<ProbeAnswer> InclusiveItemTotalAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var order = await bench.FindOrderAsync(one => $"{one["is_inclusive_tax"]}" == "true" && Taxed(one) is not null, cancellationToken);
        if (order is null)
        {
            var books = bench.Making("None of the newest orders has rates that include a tax.").Books;
            var tax = await TaxAsync(bench, cancellationToken) ?? throw new ProbeUntoldException("The organization has no tax.");
            order = await books.MakeOrderAsync(cancellationToken, ("is_inclusive_tax", true), ("line_items", new JsonArray(ProbeBooks.Line("a", tax: tax))));
        }

        if (Taxed(order) is not { } line) return ProbeAnswer.Untold("The order that was made has no tax.");
        var (gross, total) = (ProbeBench.Amount(line["rate"]) * ProbeBench.Amount(line["quantity"]), ProbeBench.Amount(line["item_total"]));
        return Near(gross, total) ? ProbeAnswer.Is(false, "It was the price with the tax.")
            : Near(gross, total * (1 + (ProbeBench.Amount(line["tax_percentage"]) / 100))) ? ProbeAnswer.Is(true, "It was the price without the tax.")
            : ProbeAnswer.Untold("It was neither the price with the tax nor the one without.");

        static JsonObject? Taxed(JsonObject order) => Lines(order).FirstOrDefault(line =>
            line["tax_percentage"] is { } percent && ProbeBench.Amount(percent) > 0 && ProbeBench.Amount(line["rate"]) * ProbeBench.Amount(line["quantity"]) > 10
            && IsPlain(line) && ProbeBench.Amount(line["quantity_cancelled"] ?? 0) == 0 && $"{line["tax_type"]}" == "tax");
    }

    private static async Task<ProbeAnswer> PercentDiscountAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var order = await bench.FindOrderAsync(one => ProbeBench.Amount(one["discount_percent"] ?? 0) > 0, cancellationToken)
            ?? await bench.Making("None of the newest orders has a discount in percent.").Books.MakeOrderAsync(cancellationToken, ("discount", "10%"), ("is_discount_before_tax", true));
        return order["discount"]?.GetValueKind() switch
        {
            JsonValueKind.Number => ProbeAnswer.Is(false, "It was a number."),
            JsonValueKind.String when $"{order["discount"]}".EndsWith('%') => ProbeAnswer.Is(true, "It was a text with a percent sign."),
            _ => ProbeAnswer.Untold("It was neither a number nor a text with a percent sign."),
        };
    }

    private static async Task<ProbeAnswer> OpenIsIssuedAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var order = await bench.FindOrderAsync(one => $"{one["status"]}" is "open" or "issued", cancellationToken);
        if (order is null)
        {
            var books = bench.Making("None of the newest orders is open.").Books;
            order = await books.MakeOrderAsync(cancellationToken);
            (await bench.ZohoAsync(HttpMethod.Post, $"/purchaseorders/{order["purchaseorder_id"]}/status/open", null, cancellationToken)).OrUntold("Marking an order as open");
            order = await books.ReadAsync(order, cancellationToken);
        }

        return $"{order["status"]}" switch
        {
            "open" => ProbeAnswer.Is(false, "It was called open."),
            "issued" => ProbeAnswer.Is(true, "It was called issued."),
            _ => ProbeAnswer.Untold("It was called neither."),
        };
    }

    private static async Task<ProbeAnswer> EmptyExchangeRateAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var organization = (await bench.ZohoAsync("/organizations/" + bench.Connection.OrganizationId, cancellationToken)).OrUntold("The organization");
        var currency = $"{organization.Object["organization"]?["currency_code"]}";
        var order = await bench.FindOrderAsync(one => $"{one["currency_code"]}" == currency, cancellationToken)
            ?? await bench.Making("None of the newest orders is in the base currency.").Books.MakeOrderAsync(cancellationToken);
        return $"{order["exchange_rate"]}".Length == 0 ? ProbeAnswer.Is(true, "It was empty.") : ProbeAnswer.Is(false, "It was a number.");
    }

    private static async Task<ProbeAnswer> ItemTaxPercentageAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var items = ProbeExchange.Of((await bench.ZohoAsync("/items", cancellationToken, ("per_page", 20))).OrUntold("The list of items").Object["items"]);
        var item = items.FirstOrDefault(one => $"{one["tax_percentage"]}".Length > 0) ?? await bench.Making("The first items have no tax.").Books.MakeItemAsync(cancellationToken);
        return item["tax_percentage"]?.GetValueKind() switch
        {
            JsonValueKind.Number => ProbeAnswer.Is(false, "It was a number."),
            JsonValueKind.String when $"{item["tax_percentage"]}".Length > 0 => ProbeAnswer.Is(true, "It was a text."),
            _ => ProbeAnswer.Untold("The item had none."),
        };
    }

    private static async Task<JsonObject?> NewestAsync(ProbeBench bench, CancellationToken cancellationToken, params (string Name, object Value)[] query) =>
        ProbeExchange.Of((await bench.ZohoAsync("/purchaseorders", cancellationToken, query)).OrUntold("The list of orders").Object["purchaseorders"]) is [var newest, ..] ? newest : null;

    private static IEnumerable<JsonObject> Lines(JsonObject order) => ProbeExchange.Of(order["line_items"]).Where(line => $"{line["line_item_category"]}" is "" or "line_item");

    // An order or a line whose amounts are prices times quantities, and nothing else.
    private static bool IsPlain(JsonObject record) =>
        $"{record["discount"]}" is "" or "0" or "0.0" or "0.00" or "0%" && $"{record["discount_type"]}" != "item_level" && $"{record["is_inclusive_tax"]}" != "true";

    private static bool Near(decimal one, decimal other) => Math.Abs(one - other) < 0.02m;
}
