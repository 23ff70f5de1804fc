using System.Text.Json.Nodes;

namespace ZohoProcore.Sync.Tests;

/// <summary>The books are in one currency and Procore's company in another: amounts of the one are never written as amounts of the other. Judged by what stands in Procore.</summary>
public sealed class CompanyCurrencyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A project that has no contract yet tells its currency with the first head, which has no line and no amount.</summary>
    [Theory]
    [InlineData(ForeignCurrencyTreatment.Review)]
    [InlineData(ForeignCurrencyTreatment.Convert)]
    [InlineData(ForeignCurrencyTreatment.InOrderCurrency)]
    public async Task Nothing_is_committed_where_the_first_answer_tells_that_Procore_counts_in_another_currency(ForeignCurrencyTreatment treatment)
    {
        using var order = Canadian(new() { Cost = new() { Tax = CostTreatment.InCost, ForeignCurrency = treatment } });

        await order.SyncAsync();

        Assert.Equal(("Draft", 0), ((string?)order.Commitment().Node["status"], order.Lines().Length));
        await AsksAsync(order);
        await order.DecideAsync(ReviewAction.Retry);
        Assert.Equal(("Draft", 0), ((string?)order.Commitment().Node["status"], order.Lines().Length));
        await AsksAsync(order);
    }

    [Fact]
    public async Task Nothing_at_all_is_written_where_another_contract_of_the_project_tells_it_before()
    {
        using var order = Canadian(new() { Cost = new() { Tax = CostTreatment.InCost } });
        await ByHand.TypeAsync(order, 77, number: "HAND-1");

        await order.SyncAsync();

        Assert.Empty(order.Commitments());
        await AsksAsync(order);
        Assert.Empty((await order.PlanAsync()).Steps);
    }

    /// <summary>What an earlier version wrote is asked about, and not amended.</summary>
    [Fact]
    public async Task What_stands_already_is_a_question_and_no_amount_is_added_to_it()
    {
        using var order = new OneOrder(new() { Cost = new() { Tax = CostTreatment.InCost }, Currency = "USD" });
        order.Write(1_000);
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);

        order.Test.Connection = order.Test.Connection with { Policies = order.Test.Connection.Policies with { Currency = "CAD" } };
        order.Edit(zoho => zoho with { CurrencyCode = "CAD", ExchangeRate = 1, Lines = [.. zoho.Lines.Select(line => line with { Rate = 2_000 })] });
        await order.SyncAsync();

        await AsksAsync(order, "which its policies name (policy Currency)");
        Assert.Equal([1_000m], order.Lines());
    }

    [Fact]
    public async Task Policies_that_name_what_Procore_counts_in_have_orders_in_it_written_and_ask_about_the_others()
    {
        using var order = Canadian(new() { Cost = new() { Tax = CostTreatment.InCost }, Currency = "USD" });
        await order.SyncAsync();
        Assert.Empty(order.Commitments());
        Assert.Contains("is in CAD, and commitments in this Procore company are in USD", Assert.Single(await order.ReviewsAsync()).Finding.Sentence, StringComparison.Ordinal);

        order.Edit(zoho => zoho with { CurrencyCode = "USD", ExchangeRate = 1.35m });
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, 1_000m), ((await order.RecordAsync()).State, Assert.Single(order.Lines())));
    }

    /// <summary>What Procore does not tell is not known, and no reason to ask.</summary>
    [Fact]
    public async Task Where_Procore_does_not_tell_what_it_counts_in_nothing_is_asked()
    {
        using var order = Canadian(new() { Cost = new() { Tax = CostTreatment.InCost } });
        var books = order.Test.Spoil!;
        order.Test.Spoil = (request, body) =>
        {
            books(request, body);
            Hide(body);
        };

        await order.SyncAsync();

        Assert.Equal((RecordState.Synced, 1_000m), ((await order.RecordAsync()).State, Assert.Single(order.Lines())));
    }

    /// <summary>A plan that was made of what stood there is made again the same way.</summary>
    [Fact]
    public async Task The_question_is_part_of_what_is_replayed()
    {
        using var order = Canadian(new() { Cost = new() { Tax = CostTreatment.InCost } });
        await ByHand.TypeAsync(order, 77, number: "HAND-1");
        await order.SyncAsync();
        var again = Assert.Single(await order.Test.Engine.ReplanOrdersAsync(Sandboxed.Id, new() { Orders = [order.Id] }, Token).ToListAsync(Token));
        Assert.Equal((true, FindingCodes.CurrencyForeign), (again.IsDecidedAlike, Assert.Single(again.Now!.Findings).Code));
    }

    private static OneOrder Canadian(SyncPolicies policies)
    {
        var order = new OneOrder(policies);
        order.Test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath.Contains("/organizations/", StringComparison.Ordinal))
            {
                body["organization"]!["currency_code"] = "CAD";
            }
        };
        order.Write([(1, 1_000, 0, [])], zoho => zoho with { CurrencyCode = "CAD", ExchangeRate = 1 });
        return order;
    }

    private static void Hide(JsonNode? node)
    {
        if (node is JsonObject named)
        {
            named.Remove("currency_configuration");
        }

        foreach (var child in node is JsonObject parent ? parent.Select(one => one.Value) : node is JsonArray rows ? rows : Enumerable.Empty<JsonNode?>())
        {
            Hide(child);
        }
    }

    private static async Task AsksAsync(OneOrder order, string why = "the base currency of Zoho Books")
    {
        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(FindingCodes.CurrencyForeign, finding.Code);
        Assert.Contains($"in USD, and the connection writes amounts in CAD, {why}", finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("Procore counts in USD (policy Currency)", finding.NextStep, StringComparison.Ordinal);
    }
}
