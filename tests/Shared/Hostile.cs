using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>
/// Bodies and headers that no service means, each case drawn from its own number: values of other types, numbers that nothing holds, half characters, endless nesting, what is
/// there twice, what is cut, a secret that comes back. <c>FUZZ_FROM</c> and <c>FUZZ_CASES</c> say which; a failure names its case.
/// </summary>
internal sealed class Hostile(int number, string secret)
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-0", "-1", "5", "1.5", "\"\"", "\" \"", "\"5\"", "\"-5\"", "[]", "{}", "[[]]", "[null]", "{\"id\":null}", "[{}]", "\"true\"", "\"NaN\"", "\"Infinity\"",
        "1e999999999", "-1e999999999", "1e-999999999", "0e999999999", "\"1e999999999\"", "\"1e-999999999\"", "1e400", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1e18",
        "\"1e20\"", "79228162514264337593543950335", "79228162514264337593543950336", "\"79228162514264337593543950336\"", "0.00000000000000000000000000001", "\"1,234.50\"", "\"(5.00)\"", "\"0x1F\"",
        "\"٣\"", "\"１２\"", "\"\\ud83d\"", "\"\\ude00\\ud83d\"", "\"a\\u0000b\"", "\"\\u202eabc\"", "\"\\r\\nX-Header: 1\"", "\"=1+1\"", "\"<img src=x>\"", "\"&#x110000;&#xd800;\"", "\"../../x\"",
        "\"2026-02-30\"", "\"0000-00-00\"", "\"9999-12-31\"", "\"9999-12-31T23:59:59.999999999-17:59\"", "\"0001-01-01T00:00:00+17:59\"", "\"2026-06-09T24:00:00Z\"", "\"2026-06-09T13:15:60Z\"",
        "\"2026-06-09T13:15:55+99:99\"", "\"2026-06-09\"", "{\"message\":\"no\",\"source\":\"name\"}", "{\"a\":1,\"a\":2}", "{\"\\ud83d\":1}", "[\"a\",{\"b\":[\"c\"]}]",
    ];

    private static readonly string[] HeaderValues =
    [
        "", "0", "-1", "1", "5", "3600", "9223372036854775807", "9223372036854775808", "99999999999999999999", "1e3", "253402300799", "253402300800", "x", "Fri, 31 Dec 9999 23:59:59 GMT",
        "Mon, 01 Jan 0001 00:00:00 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "Mon, 02 Mar 2026 09:00:00 GMT", "<https://x/?page=2>; rel=\"prev", "<https://x/?page=2>; rel='next'", "<>;;;=\"", "<https://x/?page=99999999999>; rel=last",
        "<https://x/?page=3>; rel=\"a \\", "<a", ">", "<a>,<b>; rel=first; rel=next, <c>; rel = \"last",
    ];

    private static readonly int[] Statuses = [200, 200, 200, 200, 200, 201, 204, 206, 301, 400, 401, 403, 404, 408, 409, 410, 413, 418, 422, 429, 500, 502, 503, 599];

    private readonly Random _random = new(number);

    /// <summary>The cases, of which there are so many unless the environment says otherwise.</summary>
    public static IEnumerable<int> Cases(int usual) => Enumerable.Range(Setting("FUZZ_FROM", 0), Setting("FUZZ_CASES", usual));

    /// <summary>Does the same with each case; whatever it throws names the case.</summary>
    public static void Each(int usual, string secret, Action<Hostile> check)
    {
        foreach (int one in Cases(usual))
        {
            try
            {
                check(new Hostile(one, secret));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"FUZZ_FROM={one} FUZZ_CASES=1: {exception.Message}", exception);
            }
        }
    }

    /// <summary>What a parser does, within a bound that grows with what it was given and with nothing else.</summary>
    public static void Bounded(long length, Action parse)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        parse();
        long used = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(used <= (16 << 20) + (100 * length), FormattableString.Invariant($"{used} bytes were used for {length}."));
    }

    public int Next(int below) => _random.Next(below);

    public T Any<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    public int Status() => Any(Statuses);

    public string Header() => _random.Next(4) == 0 ? Any(HeaderValues) + "," + Any(HeaderValues) : Any(HeaderValues);

    /// <summary>A value of JSON.</summary>
    public string Value() => _random.Next(12) switch
    {
        0 => "\"not " + secret + " \"",
        1 => Deep(_random.Next(400)),
        2 => "\"" + new string('x', _random.Next(20_000)) + "\"",
        3 => new string('9', 1 + _random.Next(500)),
        4 => "[" + string.Join(",", Enumerable.Repeat(Any(Values), _random.Next(40))) + "]",
        5 => "{" + string.Join(",", Enumerable.Range(0, _random.Next(40)).Select(i => "\"m" + i.ToString(CultureInfo.InvariantCulture) + "\":" + Any(Values))) + "}",
        _ => Any(Values),
    };

    /// <summary>An object of some of these members.</summary>
    public string Object(params string[] names)
    {
        var text = new StringBuilder("{");
        foreach (string name in names)
        {
            for (int times = _random.Next(3); times > 0; times--)
                text.Append(text.Length > 1 ? "," : "").Append('"').Append(name).Append("\":").Append(Value());
        }

        return text.Append('}').ToString();
    }

    /// <summary>A record of a kind, of which some members are none of what they should be.</summary>
    /// <param name="type">The kind.</param>
    /// <param name="id">The id that it has, mostly.</param>
    /// <param name="depth">How deep it stands in others.</param>
    public string Record(Type type, string id, int depth = 0)
    {
        List<string> members = [];
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            string name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
            if (name == "id" || name.EndsWith("_id", StringComparison.Ordinal))
                members.Add($"\"{name}\":{(_random.Next(6) > 0 ? id : Value())}");
            else if (_random.Next(4) == 0)
                members.Add($"\"{name}\":{Inner(property.PropertyType, type.Assembly, id, depth)}");
            if (_random.Next(60) == 0)
                members.Add($"\"{name}\":{Value()}");
        }

        if (_random.Next(4) == 0)
            members.Add("\"zz\":" + Value());
        return "{" + string.Join(",", members) + "}";
    }

    /// <summary>The bytes of a text, which may not have come as they were sent.</summary>
    public byte[] Bytes(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        switch (_random.Next(12))
        {
            case 0:
                return bytes[.._random.Next(bytes.Length + 1)];
            case 1:
                return [0xEF, 0xBB, 0xBF, .. bytes];
            case 2 when bytes.Length > 0:
                bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
                return bytes;
            case 3:
                return [.. bytes, .. bytes];
            case 4:
                return Encoding.UTF8.GetBytes(Any(["", " ", "null", "0", "<html>" + secret + "</html>", "\u0000", "Bad Gateway", "]", "{", "\"", secret]));
            case 5:
                int at = _random.Next(bytes.Length + 1);
                return [.. bytes[..at], 0xC3, 0x28, .. bytes[at..]];
            default:
                return bytes;
        }
    }

    /// <summary>An answer that holds these bytes.</summary>
    public HttpResponseMessage Response(byte[] body, int status, params string[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", Any(["application/json", "application/json; charset=utf-8", "text/html", "text/plain", "application/json; charset=nothing", ""]));
        response.Headers.TryAddWithoutValidation("x-request-id", secret);
        foreach (string header in headers)
            response.Headers.TryAddWithoutValidation(header, Header());
        return response;
    }

    private string Inner(Type type, Assembly own, string id, int depth)
    {
        bool isList = type.IsGenericType && type.GenericTypeArguments.Length == 1 && !type.IsValueType;
        Type inner = isList ? type.GenericTypeArguments[0] : type;
        if (depth > 2 || !inner.IsClass || inner.Assembly != own || _random.Next(4) == 0)
            return Value();
        string record = Record(inner, id, depth + 1);
        return isList ? "[" + record + (_random.Next(2) == 0 ? "," + Value() : "") + "]" : record;
    }

    private string Deep(int depth) => _random.Next(2) == 0
        ? new string('[', depth) + new string(']', depth)
        : string.Concat(Enumerable.Repeat("{\"errors\":", depth)) + "1" + new string('}', depth);

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int set) ? set : usual;
}
