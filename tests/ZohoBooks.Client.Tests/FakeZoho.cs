using System.Net;
using System.Text;

namespace ZohoBooks.Client.Tests;

/// <summary>Answers with the bytes that a test gives it; an unexpected call fails the test.</summary>
internal sealed class FakeZoho : HttpMessageHandler
{
    public const string Token = """{"access_token":"1000.tok","scope":"ZohoBooks.fullaccess.all","api_domain":"https://www.zohoapis.com","token_type":"Bearer","expires_in":3600}""";
    private readonly object _gate = new();
    private int _calls;
    private int _mints;

    public List<Call> Calls { get; } = [];

    public List<Call> Mints { get; } = [];

    /// <summary>Answers the n-th API call, from 1.</summary>
    public Func<int, Call, CancellationToken, Task<HttpResponseMessage>> Api { get; set; } =
        (_, call, _) => throw new InvalidOperationException("unexpected call " + call.Uri);

    /// <summary>Answers the n-th token request, from 1.</summary>
    public Func<int, Call, CancellationToken, Task<HttpResponseMessage>> Accounts { get; set; } =
        (n, _, _) => Task.FromResult(Json(200, Token.Replace("1000.tok", "1000.tok" + n, StringComparison.Ordinal)));

    public static HttpResponseMessage Json(int status, string body, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach ((string name, string value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    public static Func<int, Call, CancellationToken, Task<HttpResponseMessage>> Sequence(params Func<HttpResponseMessage>[] answers) =>
        (n, _, _) => Task.FromResult(answers[Math.Min(n, answers.Length) - 1]());

    public static ZohoBooksOptions Options(FakeZoho zoho, TimeProvider time, Action<ZohoBooksOptions>? more = null)
    {
        var options = new ZohoBooksOptions
        {
            Region = ZohoRegion.UnitedStates,
            OrganizationId = "20061234567",
            ClientId = "1000.CLIENT",
            ClientSecret = "ZZ-CANARY-SECRET",
            RefreshToken = "1000.ZZ-CANARY-REFRESH",
            TimeProvider = time,
            PrimaryHandler = () => zoho,
        };
        more?.Invoke(options);
        return options;
    }

    public static IZohoBooksClient Client(FakeZoho zoho, TimeProvider time, Action<ZohoBooksOptions>? more = null) =>
        ZohoBooksClient.Create(Options(zoho, time, more));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var call = new Call(request.Method.Method, request.RequestUri!, request.Headers.Authorization?.ToString(), body)
        {
            Headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase),
            ContentType = request.Content?.Headers.ContentType?.ToString(),
        };
        bool token = call.Uri.AbsolutePath == "/oauth/v2/token";
        int n;
        lock (_gate)
        {
            (token ? Mints : Calls).Add(call);
            n = token ? ++_mints : ++_calls;
        }
        return await (token ? Accounts : Api)(n, call, cancellationToken);
    }

    internal sealed record Call(string Method, Uri Uri, string? Authorization, string Body)
    {
        public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(0);

        public string? ContentType { get; init; }
    }
}
