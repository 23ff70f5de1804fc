using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>Operations for many records that say how many they take: one more is refused before anything is sent.</summary>
public class ManyAtOnceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_more_than_an_operation_takes_is_refused_before_the_wire_with_its_number()
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"code":0,"message":"success"}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), EveryMethodTests.Fast);
        (int Most, Func<string[], Task> Call)[] operations =
            [
                (10, ids => books.Invoices.Many.EmailAsync(ids, Token)),
                (25, ids => books.Invoices.Many.GetPdfAsync(ids, Token)),
                (25, ids => books.Invoices.Many.GetPrintAsync(ids, Token)),
                (10, ids => books.Estimates.EmailManyAsync(ids, Token)),
                (25, ids => books.Estimates.GetPdfAsync(ids, Token)),
                (25, ids => books.Estimates.GetPrintAsync(ids, Token)),
                (10, ids => books.Journals.PublishManyAsync(ids, Token)),
                (25, ids => books.Journals.SubmitManyAsync(ids, Token)),
                (25, ids => books.Journals.ApproveManyAsync(ids, Token)),
                (200, ids => books.Journals.DeleteManyAsync(ids, Token)),
                (200, ids => books.Contacts.AssignOwnerToManyAsync(ids, "1", Token)),
                (200, ids => books.Contacts.TrackMany1099Async(ids, Token)),
            ];
        foreach ((int most, Func<string[], Task> call) in operations)
        {
            int before = zoho.Calls.Count;
            ArgumentException refused = await Assert.ThrowsAnyAsync<ArgumentException>(() => call(Ids(most + 1)));
            Assert.Contains($"at most {most} at once", refused.Message, StringComparison.Ordinal);
            Assert.Equal(before, zoho.Calls.Count);
            // A PDF is none in this answer; what counts is that the call was made.
            await Record.ExceptionAsync(() => call(Ids(most)));
            Assert.Equal(before + 1, zoho.Calls.Count);
        }
    }

    private static string[] Ids(int count) => [.. Enumerable.Range(1, count).Select(id => id.ToString(CultureInfo.InvariantCulture))];
}
