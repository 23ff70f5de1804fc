namespace ZohoProcore.Sync.Tests;

/// <summary>What the audit says of a write of which nobody knew whether it arrived.</summary>
public sealed class UnknownOutcomeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A commitment that stands there does not say that a later write of it arrived.</summary>
    [Theory]
    [InlineData("amount", false, "unknown", ", whose lines come to 1000 and not to 2000: it was not written, or was changed since.")]
    [InlineData("code", false, "unknown", "not as that write has it: it was not written, or was changed since.")]
    [InlineData("text", false, "unknown", "not as that write has it: it was not written, or was changed since.")]
    [InlineData("amount", true, "written", ".")]
    [InlineData("code", true, "written", ".")]
    [InlineData("text", true, "written", ".")]
    public async Task A_write_that_never_arrived_is_not_called_written(string what, bool arrives, string result, string end)
    {
        using var order = new OneOrder(CommitmentLanding.In(new(), "Draft"), retries: 0);
        order.Write(1_000m);
        await order.SyncAsync();
        order.EditLine(0, line => what switch
        {
            "amount" => line with { Rate = 2_000m },
            "code" => line with { CostCode = Other(order) },
            _ => line with { Description = "Other steel" },
        });
        order.Test.Time.Advance(TimeSpan.FromSeconds(70));
        var isCut = true;
        order.Test.Instead = request => !arrives && isCut && request.Method == HttpMethod.Patch ? throw new HttpRequestException("cut off") : null;
        if (arrives)
        {
            order.Test.Spoil = (request, _) =>
            {
                if (isCut && request.Method == HttpMethod.Patch)
                {
                    throw new HttpRequestException("cut off");
                }
            };
        }

        await order.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Person, "a test asks", Token);
        await order.Test.RunAsync();
        Assert.NotEmpty(await order.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, order.Id, Token));

        // It is cancelled before anybody looks again.
        isCut = false;
        order.Edit(zoho => zoho with { Status = "cancelled" });
        await order.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Person, "a test asks", Token);
        await order.Test.RunAsync();
        var looked = (await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token))
            .Last(entry => entry.Kind == AuditKind.Outcome && entry.Reason.StartsWith("It was looked for", StringComparison.Ordinal));
        Assert.Equal(result, looked.Result);
        Assert.EndsWith(end, looked.Reason, StringComparison.Ordinal);
    }

    private static string Other(OneOrder order)
    {
        var project = order.Projects[0];
        var other = project.WbsCodes.First(code => code is { Active: true, OnBudget: true } && code.CostCodeId != order.Code.CostCodeId && code.CostTypeId == order.Code.CostTypeId);
        var costCode = project.CostCodes.First(one => one.Id == other.CostCodeId);
        return $"{costCode.FullCode} {costCode.Name}";
    }
}
