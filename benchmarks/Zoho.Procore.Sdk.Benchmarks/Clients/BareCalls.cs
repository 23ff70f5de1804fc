using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Procore.Client;
using ZohoBooks.Client;

namespace Benchmarks;

/// <summary>Calls by the floor and by the clients, and what they allocate.</summary>
internal static class BareCalls
{
    public const string Contacts = "/books/v3/contacts";
    public const string Commitments = "/rest/v2.0/companies/1/projects/2/commitment_contracts";

    private const int ManyCalls = 1_000_000;
    private const int Measured = 300;

    public static HttpClient Client(byte[] body) => Client(new CannedAnswers(body));

    public static HttpClient Client(HttpMessageHandler answers)
    {
        var client = new HttpClient(answers) { BaseAddress = new("https://api.example") };
#pragma warning disable RS0030 // what is measured beside ours sets its token once, as programs without a token of their own to renew do
        client.DefaultRequestHeaders.Authorization = new("Zoho-oauthtoken", "1000.a");
#pragma warning restore RS0030
        return client;
    }

    /// <summary>The least that a .NET client can do: the answer streams into settable properties by generated code.</summary>
    public static async Task<T> StreamedAsync<T>(HttpClient client, string path, JsonTypeInfo<T> type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync();
        return (await JsonSerializer.DeserializeAsync(stream, type))!;
    }

    public static Func<Task<object>> ContactPage(byte[] body) => ContactPage(() => new CannedAnswers(body));

    public static Func<Task<object>> ContactPage(Func<HttpMessageHandler> answers)
    {
        var books = Books(answers);
        return () => FirstAsync(books.Contacts.ListAsync().AsPages());
    }

    public static Func<Task<object>> OneContact(byte[] body) => OneContact(() => new CannedAnswers(body));

    public static Func<Task<object>> OneContact(Func<HttpMessageHandler> answers)
    {
        var books = Books(answers);
        return async () => await books.Contacts.GetAsync(CannedPages.ContactId(0));
    }

    public static Func<Task<object>> CommitmentPage(byte[] body) => CommitmentPage(() => new CannedAnswers(body));

    public static Func<Task<object>> CommitmentPage(Func<HttpMessageHandler> answers)
    {
        var procore = Projects(answers);
        return () => FirstAsync(procore.CommitmentContracts.ListAsync(2).AsPages());
    }

    public static Func<Task<object>> OneCommitment(byte[] body) => OneCommitment(() => new CannedAnswers(body));

    public static Func<Task<object>> OneCommitment(Func<HttpMessageHandler> answers)
    {
        var procore = Projects(answers);
        return async () => await procore.CommitmentContracts.GetAsync(2, 5_000_000);
    }

    /// <summary>What one call allocates, on average over many, after as many that warm up.</summary>
    /// <exception cref="InvalidOperationException">A call went on elsewhere, where what it allocates is not seen.</exception>
    public static double Allocated(Func<Task<object>> call)
    {
        var before = 0L;
        for (var i = -Measured; i < Measured; i++)
        {
            before = i == 0 ? GC.GetAllocatedBytesForCurrentThread() : before;
            var answer = call();
            if (i >= 0 && !answer.IsCompletedSuccessfully)
            {
                throw new InvalidOperationException("The call did not end where it began.", answer.Exception);
            }

            answer.GetAwaiter().GetResult();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Measured;
    }

    private static async Task<object> FirstAsync<T>(IAsyncEnumerable<T> pages)
        where T : class
    {
        await using var walk = pages.GetAsyncEnumerator();
        await walk.MoveNextAsync();
        return walk.Current;
    }

    private static IZohoBooksClient Books(Func<HttpMessageHandler> answers) => ZohoBooksClient.Create(new ZohoBooksOptions
    {
        Region = ZohoRegion.UnitedStates,
        OrganizationId = "20061234567",
        ClientId = "1000.CLIENT",
        ClientSecret = "secret",
        RefreshToken = "1000.refresh",
        Limits = new() { PerMinute = ManyCalls },
    }.UsePrimaryHandler(answers));

    private static IProcoreClient Projects(Func<HttpMessageHandler> answers) => ProcoreClient.Create(new ProcoreOptions
    {
        Environment = ProcoreEnvironment.Production,
        CompanyId = 1,
        ClientId = "client",
        ClientSecret = "secret",
        Limits = new() { AssumedPerTenSeconds = ManyCalls },
    }.UsePrimaryHandler(answers));
}
