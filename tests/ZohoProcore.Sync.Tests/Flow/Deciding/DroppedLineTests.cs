using System.Globalization;
using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>A line that a person changed in Procore and the order then has no more: whoever keeps it keeps its amount, so the question names that, and nothing looks tied.</summary>
[Trait("Takes", "long")]
public sealed class DroppedLineTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<string, bool, string, string> Cases => new(
        ["recoded", "described"], [true, false], ["dropped", "moved"], ["Approved", "Submitted"]);

    /// <summary>Changed by a person, kept so or not, and then dropped or moved to another project.</summary>
    [Theory, MemberData(nameof(Cases))]
    public async Task It_is_asked_about_with_its_amount_and_a_keep_of_it_is_no_tie(string what, bool isKept, string becomes, string status)
    {
        using var order = await ChangedAsync(what, isKept, status);
        Leave(order, becomes);
        await order.SyncAsync();

        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(FindingCodes.CommitmentChanged, finding.Code);
        Assert.Contains(finding.Differences!, field => field.Field.EndsWith("/amount", StringComparison.Ordinal) && (field.Procore, field.Zoho) == ("1000", string.Empty));
        Assert.Contains("comes to 2500 USD and would come to 1500", finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("1000", finding.Sentence, StringComparison.Ordinal);

        order.Test.Time.Advance(TimeSpan.FromSeconds(70));
        await order.DecideAsync(ReviewAction.KeepProcore);
        await order.SyncAsync();
        Assert.Equal((RecordState.Skipped, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        var row = await order.RowAsync();
        Assert.NotEqual(ReconciliationResult.Ties, row.Result);
        Assert.Equal(1_000m, row.ProcoreTotal - row.Cost);

        // It is a decision about the amount: what it comes to in Procore is not kept whatever it is.
        Change(order, line => line["amount"] = "1100", status);
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
    }

    /// <summary>What an earlier version asked about by its code alone, and a person kept, is asked about again.</summary>
    [Fact]
    public async Task A_keep_of_an_earlier_version_that_names_the_code_alone_holds_nothing_of_its_amount()
    {
        using var order = await ChangedAsync("recoded", isKept: false, "Approved");
        Leave(order, "dropped");
        var (commitment, line) = (order.Commitment().Node, order.Commitment().Node["lines"]![0]!);
        await order.Test.Store.SaveAsync(
            Sandboxed.Id,
            new()
            {
                Decisions =
                [
                    new(order.Id, ReviewAction.KeepProcore, "earlier", "ann")
                    {
                        Id = "earlier",
                        Code = FindingCodes.LineRecoded,
                        Subject = (string)commitment["origin_id"]!,
                        Fields = [new($"line/{line["origin_id"]}/wbs_code", Other(order).Id.ToString(CultureInfo.InvariantCulture), string.Empty)],
                    },
                ],
            },
            Token);
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
    }

    private static WbsCodeData Other(OneOrder order) => order.Projects[0].WbsCodes.Where(code => code is { Active: true, OnBudget: true }).ElementAt(1);

    /// <summary>Two lines, the first of which a person changed.</summary>
    private static async Task<OneOrder> ChangedAsync(string what, bool isKept, string status)
    {
        var order = new OneOrder();
        order.Write(1_000, 1_500);
        order.Edit(zoho => zoho with { Status = status == "Submitted" ? "approved" : "open" });
        await order.SyncAsync();
        Change(order, what == "recoded" ? line => line["wbs_code_id"] = Other(order).Id : line => line["description"] = "As agreed on site", status);
        await order.SyncAsync();
        Assert.NotNull(await order.FindingAsync());
        if (isKept)
        {
            order.Test.Time.Advance(TimeSpan.FromSeconds(70));
            await order.DecideAsync(ReviewAction.KeepProcore);
            Assert.Equal((RecordState.Skipped, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        }

        return order;
    }

    private static void Leave(OneOrder order, string how)
    {
        if (how == "dropped")
        {
            order.Edit(zoho => zoho with { Lines = [zoho.Lines[1]] });
        }
        else
        {
            order.EditLine(0, line => order.On(order.Projects[1], order.Projects[1].WbsCodes.First(code => code is { Active: true, OnBudget: true })) with { Id = line.Id, Name = line.Name, Quantity = 1, Rate = 1_000 });
        }
    }

    private static void Change(OneOrder order, Action<JsonObject> change, string status)
    {
        var first = order.Commitments().First(one => one["lines"]!.AsArray().Count == 2);
        var (commitment, values) = ((long)first["id"]!, new JsonObject());
        change(values);
        order.Test.EditInProcore("change_commitment", commitment, new() { ["status"] = "Draft" });
        order.Test.EditInProcore("change_line", (long)first["lines"]![0]!["id"]!, values);
        order.Test.EditInProcore("change_commitment", commitment, new() { ["status"] = status });
    }
}
