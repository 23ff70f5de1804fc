using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Procore.Client.Tests;

/// <summary>The other end of the wire: answers token requests, hands every other request to the test, remembers them all.</summary>
internal sealed class Wire : HttpMessageHandler
{
    public const string Token = "ZZ-CANARY-TOKEN";
    public const string Secret = "ZZ-CANARY-SECRET";
    public const long Company = 4_294_967_296_123;

    private readonly object _gate = new();
    private int _tokens;

    public Wire(Func<Sent, HttpResponseMessage>? answer = null) => Answer = answer ?? (sent => throw new InvalidOperationException("Nobody expected " + sent));

    public Func<Sent, HttpResponseMessage> Answer { get; set; }

    /// <summary>Overrides the answer of the token endpoint.</summary>
    public Func<Sent, HttpResponseMessage>? TokenAnswer { get; set; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public List<Sent> Calls { get; } = [];

    public List<Sent> TokenCalls { get; } = [];

    public Sent Last => Calls[^1];

    public ProcoreOptions Options() => new()
    {
        Environment = ProcoreEnvironment.Production,
        CompanyId = Company,
        ClientId = "client-1",
        ClientSecret = Secret,
        TimeProvider = Time,
        PrimaryHandler = () => this,
    };

    public IProcoreClient Client(Action<ProcoreOptions>? configure = null)
    {
        ProcoreOptions options = Options();
        configure?.Invoke(options);
        return ProcoreClient.Create(options);
    }

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach ((string name, string value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    /// <summary>A whole list in one page.</summary>
    public static HttpResponseMessage List(string body) => Json(body, HttpStatusCode.OK, ("Link", "<https://api.procore.com/?page=1>; rel=\"first last\""));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = new Sent(
            request.Method.Method,
            request.RequestUri!,
            request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
                .ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase),
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        bool token = request.RequestUri!.AbsolutePath == "/oauth/token";
        int number;
        lock (_gate)
        {
            (token ? TokenCalls : Calls).Add(sent);
            number = token ? ++_tokens : 0;
        }

        if (!token)
            return Answer(sent);
        return TokenAnswer?.Invoke(sent)
            ?? Json("{\"access_token\":\"" + Token + number.ToString(CultureInfo.InvariantCulture) + "\",\"token_type\":\"bearer\",\"expires_in\":5400,\"created_at\":1511289006}");
    }
}

/// <summary>A request as it left the client.</summary>
internal sealed record Sent(string Method, Uri Address, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Path => Address.AbsolutePath;

    public string Query => Uri.UnescapeDataString(Address.Query);

    public string? Header(string name) => Headers.TryGetValue(name, out string? value) ? value : null;

    public override string ToString() => Method + " " + Path + Query;
}
