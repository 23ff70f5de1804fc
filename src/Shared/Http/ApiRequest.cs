using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// One call: a route template with checked values, a query, a replayable body, and what the pipeline learns on the way. The
/// absolute address and the scope are set by the dialect on every send, so that neither can be forgotten.
/// </summary>
internal sealed class ApiRequest : HttpRequestMessage
{
    private readonly string _path;
    private StringBuilder? _query;
    private (string Placeholder, string Value)[] _values = [];
    private int _filled;
    private bool _isSentOnce;
    private bool _isRead;

    /// <param name="method">HTTP method.</param>
    /// <param name="route">Route template with placeholders in braces, starting with a slash.</param>
    /// <param name="path">The path when it is complete already; null to fill the template.</param>
    public ApiRequest(HttpMethod method, string route, string? path = null)
    {
        Method = method;
        Route = route;
        _path = path ?? route;
        IsRepeatable = method == HttpMethod.Get || method == HttpMethod.Delete || method == HttpMethod.Head;
        // What has no content is sent again by the handler itself when a connection closes, unseen and up to three times.
        if (IsWrite)
            Content = new ByteArrayContent([]);
    }

    /// <summary>The route template, for telemetry, messages and coverage.</summary>
    public string Route { get; }

    /// <summary>Whether a second send has no second effect.</summary>
    public bool IsRepeatable { get => _isRead || (field && !_isSentOnce); private set; }

    /// <summary>Whether the call may change something.</summary>
    public bool IsWrite => !_isRead && Method != HttpMethod.Get && Method != HttpMethod.Head;

    /// <summary>Who goes first.</summary>
    public RequestPriority Priority { get; set; }

    /// <summary>What is asked right before each send of a write; null where nobody has to be asked.</summary>
    public Func<CancellationToken, ValueTask>? WriteCheck { get; set; }

    /// <summary>The failure of the latest send, when it was one; read once and passed on.</summary>
    public ApiFailure? Failure { get; set; }

    /// <summary>The permit of the latest send; kept until the body has been read.</summary>
    public Permit? Permit { get; set; }

    /// <summary>Whether an earlier send of this call may have had its effect.</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>Whether a 408 goes back to the caller at once, who then asks for less instead of the same again.</summary>
    public bool CanAskForLess { get; set; }

    /// <summary>The latest send failed because too much was asked for, and less can be asked for.</summary>
    public bool AskedTooMuch => CanAskForLess && Failure is { Status: 408 };

    /// <summary>Secrets that were sent with the call, which a server may echo: tokens, and what stood in the body.</summary>
    public IReadOnlyList<string> SecretsSent { get; private set; } = [];

    /// <summary>Sends so far.</summary>
    public int Sends { get; set; }

    /// <summary>When it was first sent, as a time stamp of the clock in use.</summary>
    public long FirstSent { get; set; }

    /// <summary>Whether it may be sent again after a wait, by how long ago it was first sent.</summary>
    public bool IsInTime(ApiChannelOptions options, TimeSpan wait) =>
        Sends == 0 || options.MaxRetryTime is not { } most || options.Time.GetElapsedTime(FirstSent) + wait < most;

    /// <summary>What was put into the template for a placeholder; null when nothing was.</summary>
    public string? ValueOf(ReadOnlySpan<char> placeholder)
    {
        int at = _filled;
        while (--at >= 0 && !placeholder.SequenceEqual(_values[at].Placeholder.AsSpan()))
            continue;
        return at < 0 ? null : _values[at].Value;
    }

    /// <summary>The absolute address.</summary>
    /// <param name="api">Where the API is: scheme and host.</param>
    /// <param name="scope">A query pair that goes with every call; null where none does.</param>
    public Uri AddressAt(string api, string? scope)
    {
        var address = new TextOnStack(stackalloc char[512]);
        address.Append(api.AsSpan());
        ReadOnlySpan<char> rest = _path.AsSpan();
        for (int hole; _filled > 0 && (hole = rest.IndexOf('{')) >= 0;)
        {
            ReadOnlySpan<char> inside = rest.Slice(hole + 1, rest.Slice(hole).IndexOf('}') - 1);
            address.Append(rest.Slice(0, hole));
            address.Append(ValueOf(inside) is { } value ? value.AsSpan() : rest.Slice(hole, inside.Length + 2));
            rest = rest.Slice(hole + inside.Length + 2);
        }
        address.Append(rest);
        if (_query is not null)
            address.Append(_query.ToString().AsSpan());
        if (scope is not null)
        {
            address.Append((_query is null ? "?" : "&").AsSpan());
            address.Append(scope.AsSpan());
        }
        return new Uri(address.ToString());
    }

    public static ApiRequest Get(string route) => new(HttpMethod.Get, route);

    public static ApiRequest Post(string route) => new(HttpMethod.Post, route);

    public static ApiRequest Put(string route) => new(HttpMethod.Put, route);

    public static ApiRequest Patch(string route) => new(new HttpMethod("PATCH"), route);

    public static ApiRequest Delete(string route) => new(HttpMethod.Delete, route);

    /// <summary>Puts a numeric id into the template.</summary>
    /// <exception cref="ArgumentException">Not 1 to 20 digits.</exception>
    public ApiRequest Id(string placeholder, string value, string parameterName)
    {
        RouteValue.CheckId(value, parameterName);
        return Fill(placeholder, value);
    }

    /// <summary>Puts a numeric id into the template.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public ApiRequest Id(string placeholder, long value, string parameterName)
    {
        RouteValue.CheckId(value, parameterName);
        return Fill(placeholder, value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Puts the name of a resource into the template.</summary>
    /// <exception cref="ArgumentException">Not 1 to 64 lower-case letters, digits and underscores.</exception>
    public ApiRequest Name(string placeholder, string value, string parameterName)
    {
        RouteValue.CheckName(value, parameterName);
        return Fill(placeholder, value);
    }

    /// <summary>Puts a UUID into the template.</summary>
    /// <exception cref="ArgumentException">Not 1 to 64 letters, digits and hyphens.</exception>
    public ApiRequest Uuid(string placeholder, string value, string parameterName)
    {
        RouteValue.CheckUuid(value, parameterName);
        return Fill(placeholder, value);
    }

    /// <summary>Adds a query pair; a null value adds nothing.</summary>
    public ApiRequest Query(string name, string? value)
    {
        if (value is not null)
        {
            char mark = _query is null ? '?' : '&';
            (_query ??= new StringBuilder()).Append(mark).Append(Uri.EscapeDataString(name)).Append('=')
                .Append(Uri.EscapeDataString(value));
        }
        return this;
    }

    /// <summary>Adds a query pair; a null value adds nothing.</summary>
    public ApiRequest Query(string name, long? value) => Query(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a query pair; a null value adds nothing.</summary>
    public ApiRequest Query(string name, bool? value) => Query(name, value switch { null => null, true => "true", false => "false" });

    /// <summary>Sets a JSON body, serialised once: a second send has the same bytes.</summary>
    public ApiRequest Json<T>(T body, JsonTypeInfo<T> type)
    {
        Content = new ByteArrayContent(JsonBody.Write(body, type));
        _isSentOnce |= GivenValues.HaveUnknownRows(body, type);
        Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        return this;
    }

    /// <summary>Names a secret that is sent with the call, so that no message and no log ever shows it.</summary>
    public ApiRequest Secret(string? secret)
    {
        if (!string.IsNullOrEmpty(secret) && !SecretsSent.Contains(secret!))
            SecretsSent = [.. SecretsSent, secret!];
        return this;
    }

    /// <summary>Names what the client holds, and does not change, among them.</summary>
    public void Keep(IReadOnlyList<string> secrets)
    {
        if (SecretsSent.Count == 0)
        {
            SecretsSent = secrets;
            return;
        }
        for (int i = 0; i < secrets.Count; i++)
            Secret(secrets[i]);
    }

    /// <summary>States that a second send has no second effect: an upsert by a key that the caller chose.</summary>
    public ApiRequest Repeatable()
    {
        IsRepeatable = true;
        return this;
    }

    /// <summary>States that it changes nothing, although its method could: what is asked for stands in the body.</summary>
    public ApiRequest AsRead()
    {
        _isRead = true;
        return this;
    }

    /// <summary>States that its body has rows of which nobody knows what becomes of them the second time, whatever else is said.</summary>
    public ApiRequest SentOnce(bool isSentOnce)
    {
        _isSentOnce |= isSentOnce;
        return this;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Permit?.Dispose();
        base.Dispose(disposing);
    }

    private ApiRequest Fill(string placeholder, string value)
    {
        int at = _path.IndexOf(placeholder, StringComparison.Ordinal);
        while (at > 0 && !(_path[at - 1] == '{' && at + placeholder.Length < _path.Length && _path[at + placeholder.Length] == '}'))
            at = _path.IndexOf(placeholder, at + 1, StringComparison.Ordinal);
        if (at <= 0)
            throw new InvalidOperationException($"The route {Route} has no {{{placeholder}}}.");
        if (_filled == 0)
            _values = new (string, string)[Holes(_path)];
        _values[_filled++] = (placeholder, value);
        return this;
    }

    private static int Holes(string path)
    {
        int holes = 0;
        foreach (char sign in path)
            holes += sign == '{' ? 1 : 0;
        return holes;
    }
}
