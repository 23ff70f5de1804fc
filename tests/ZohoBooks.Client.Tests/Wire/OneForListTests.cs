using Microsoft.Extensions.Time.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>Documents show one record where a list is wanted: of credit notes, and of comments of some kinds. It is a list of one; nothing else is.</summary>
public class OneForListTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_under_the_name_of_a_list_is_a_list_of_one_and_keeps_what_rows_keep()
    {
        CreditNote note = Assert.Single(await ReadAsync("""{"code":0,"message":"success","creditnotes":{"creditnote_id":"9","creditnote_number":"CN-1","total":"10.50","later":1}}"""));
        Assert.Equal(("9", "CN-1", 10.50m), (note.CreditNoteId, note.CreditNoteNumber, note.Total!.Value));
        Assert.False(note.AdditionalMembers?.ContainsKey("later") == true);

        // A field that nobody decides on costs a single one as little as one of many.
        note = Assert.Single(await ReadAsync("""{"code":0,"creditnotes":{"creditnote_id":"9","creditnote_number":"CN-1","created_time":{"odd":1}}}"""));
        Assert.Equal("CN-1", note.CreditNoteNumber);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"creditnote_id":""}""")]
    [InlineData("""{"message":"Access Denied"}""")]
    [InlineData("5")]
    [InlineData("\"none\"")]
    public async Task What_is_no_record_is_no_empty_list(string root) =>
        await Assert.ThrowsAnyAsync<ZohoBooksException>(() => ReadAsync("""{"code":0,"message":"success","creditnotes":""" + root + "}"));

    private static async Task<List<CreditNote>> ReadAsync(string answer)
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, answer)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), options => options.MaxRetries = 0);
        List<CreditNote> notes = [];
        await foreach (CreditNote note in books.CreditNotes.ListAsync(cancellationToken: Token))
            notes.Add(note);
        return notes;
    }
}
