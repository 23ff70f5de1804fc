using Microsoft.Extensions.Time.Testing;
using Sandbox;

namespace ZohoBooks.Client.Tests;

/// <summary>What may have had its effect is not sent again. Found by reflection, so that an e-mail or a payment of a new resource cannot be forgotten.</summary>
public sealed class SentOnceTests
{
    // A second one writes what the first one wrote.
    private static readonly string[] SaidAgain = ["CreditNotes.UpdateCustomFieldsAsync"];

    [Fact]
    public async Task No_post_is_sent_again_when_nobody_knows_what_became_of_it()
    {
        var done = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"code":0,"message":"success"}""")) };
        using IZohoBooksClient books = FakeZoho.Client(done, new FakeTimeProvider(), EveryMethodTests.Fast);
        List<EveryMethodTests.Method> methods = [.. EveryMethodTests.Methods(books)];
        List<string> again = [];
        int posts = 0;
        foreach ((int at, EveryMethodTests.Method method) in methods.Index().Where(one => one.Item.Info.Name != nameof(IAutomation.EnsureWebhookAsync)))
        {
            int before = done.Calls.Count;
            _ = await Record.ExceptionAsync(() => EveryMethodTests.CallAsync(method, wrong: null, "1"));
            if (done.Calls.Count != before + 1 || done.Calls[before].Method != "POST")
                continue;
            posts++;
            var failing = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(500, "")) };
            using IZohoBooksClient other = FakeZoho.Client(
                failing, new ScaledTimeProvider(300, DateTimeOffset.UnixEpoch.AddYears(56)), options => (options.AttemptTimeout, options.MaxRetries) = (TimeSpan.FromHours(1), 1));
            Exception? error = await Record.ExceptionAsync(() => EveryMethodTests.CallAsync(EveryMethodTests.Methods(other).ElementAt(at), wrong: null, "1"));
            if (failing.Calls.Count != 1 || error is not ZohoBooksException { OutcomeUnknown: true })
                again.Add(method.ToString());
        }

        Assert.True(posts > 200, $"Only {posts} methods send a POST.");
        Assert.Equal(SaidAgain, again);
    }
}
