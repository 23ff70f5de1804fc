using Microsoft.Extensions.Time.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>A client that asks before it writes: right before each send, whatever the call waited for before it.</summary>
[Collection(SimulatedTime.Name)]
public sealed class WriteCheckTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 9, 14, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_write_of_every_operation_asks_once_for_each_send_and_no_read_does()
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"code":0,"message":"success"}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(Start), EveryMethodTests.Fast);
        int asked = 0;
        IZohoBooksClient asking = books.WithWriteCheck(_ =>
        {
            Interlocked.Increment(ref asked);
            return ValueTask.CompletedTask;
        });
        foreach (IZohoBooksClient one in new[] { asking, asking.WithPriority(ZohoCallPriority.Background) })
        {
            (asked, int before) = (0, zoho.Calls.Count);
            await CallAllAsync(one);
            int writes = zoho.Calls.Skip(before).Count(IsWrite);
            Assert.True(writes > 150, $"Only {writes} writes were sent.");
            Assert.Equal(writes, asked);
        }

        asked = 0;
        await CallAllAsync(books);
        Assert.Equal(0, asked); // the client that it was made of asks nobody
    }

    [Fact]
    public async Task Nothing_of_any_operation_is_written_where_the_check_says_no()
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"code":0,"message":"success"}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(Start), EveryMethodTests.Fast);

        List<Exception> errors = await CallAllAsync(books.WithWriteCheck(_ => throw new LostException()));

        Assert.DoesNotContain(zoho.Calls, IsWrite);
        Assert.NotEmpty(zoho.Calls);
        var told = errors.Where(error => error.InnerException is LostException).ToList();
        Assert.True(told.Count > 150, $"Only {told.Count} operations were told.");
        Assert.All(told, error => Assert.True(error is ZohoBooksException { OutcomeUnknown: false, Status: null, IsTransient: true }, error.ToString()));
    }

    [Fact]
    public async Task It_comes_after_the_token_and_after_the_wait_for_a_permit_and_again_before_each_send()
    {
        var time = new FakeTimeProvider(Start);
        var zoho = new FakeZoho
        {
            Api = FakeZoho.Sequence(
                () => FakeZoho.Json(401, """{"code":57,"message":"You are not authorized to perform this operation"}"""),
                () => FakeZoho.Json(429, """{"code":44,"message":"For security reasons you have been blocked"}"""),
                () => throw new HttpRequestException("reset"),
                () => FakeZoho.Json(200, Wire.Order)),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, time);
        var asked = new List<(int Sent, int Tokens, double Seconds)>();
        IZohoBooksClient asking = books.WithWriteCheck(_ =>
        {
            asked.Add((zoho.Calls.Count, zoho.Mints.Count, (time.GetUtcNow() - Start).TotalSeconds));
            return ValueTask.CompletedTask;
        });

        await time.RunAsync(asking.PurchaseOrders.UpdateAsync("260815000000103019", new() { Notes = "changed" }, Token));

        Assert.Equal([(0, 1), (1, 2), (2, 2), (3, 2)], asked.Select(one => (one.Sent, one.Tokens)));
        Assert.True(asked[1].Seconds < 60 && asked[2].Seconds >= 60, string.Join(", ", asked));
    }

    [Theory]
    [InlineData("throttled", false)]
    [InlineData("reset", true)]
    [InlineData("500", true)]
    [InlineData("half an answer", true)]
    public async Task What_an_earlier_send_may_have_done_stays_in_doubt(string first, bool unknown)
    {
        var time = new FakeTimeProvider(Start);
        var zoho = new FakeZoho
        {
            Api = (_, _, _) => first == "reset" ? throw new HttpRequestException("reset") : Task.FromResult(first switch
            {
                "throttled" => FakeZoho.Json(429, """{"code":44,"message":"For security reasons you have been blocked"}"""),
                "500" => FakeZoho.Json(500, "{}"),
                _ => FakeZoho.Json(200, """{"code":0,"purchaseorder":{"purchaseorder_id":"""),
            }),
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, time);
        int asked = 0;
        IZohoBooksClient lost = books.WithWriteCheck(_ => asked++ == 0 ? ValueTask.CompletedTask : throw new LostException());

        var error = await Assert.ThrowsAsync<ZohoBooksException>(() => time.RunAsync(lost.PurchaseOrders.UpdateAsync("260815000000103019", new() { Notes = "changed" }, Token)));

        Assert.Equal((1, 2), (zoho.Calls.Count, asked));
        Assert.Equal(unknown, error.OutcomeUnknown);
        Assert.IsType<LostException>(error.InnerException);
        Assert.Contains("(WithWriteCheck) ended with LostException. The call was not sent again.", error.Message, StringComparison.Ordinal);
        Assert.Equal(unknown, error.Message.Contains("It is not known whether the call had its effect", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_check_takes_the_place_of_the_one_before_and_whoever_gives_up_is_told_that_alone()
    {
        var time = new FakeTimeProvider(Start);
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, Wire.Order)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, time);
        Assert.Throws<ArgumentNullException>(() => books.WithWriteCheck(null!));
        using var given = new CancellationTokenSource();
        IZohoBooksClient lost = books.WithWriteCheck(_ =>
        {
            given.Cancel();
            throw new LostException();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => time.RunAsync(lost.PurchaseOrders.UpdateAsync("260815000000103019", new() { Notes = "changed" }, given.Token)));
        Assert.Empty(zoho.Calls);

        await time.RunAsync(lost.WithWriteCheck(_ => ValueTask.CompletedTask).PurchaseOrders.UpdateAsync("260815000000103019", new() { Notes = "changed" }, Token));
        Assert.Single(zoho.Calls);
    }

    private static async Task<List<Exception>> CallAllAsync(IZohoBooksClient books)
    {
        List<Exception> errors = [];
        foreach (EveryMethodTests.Method method in EveryMethodTests.Methods(books).Where(method => method.Info.Name != nameof(IAutomation.EnsureWebhookAsync)))
        {
            if (await Record.ExceptionAsync(() => EveryMethodTests.CallAsync(method, wrong: null, "1")) is { } error)
                errors.Add(error);
        }

        return errors;
    }

    private static bool IsWrite(FakeZoho.Call call) => call.Method is not ("GET" or "HEAD");

    private sealed class LostException() : Exception("somebody else has it");
}
