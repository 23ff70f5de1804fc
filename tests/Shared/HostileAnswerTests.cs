using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Zoho.Procore.Sdk.Shared;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>What both clients read of an answer beside its records, given what nobody means: a value comes out or none, in memory that grows with the answer alone.</summary>
public sealed class HostileAnswerTests
{
    private const string Secret = "ZZHOSTILE0123456789SECRET";

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_token_answer_holds_tokens_or_none() => Hostile.Each(300, Secret, hostile =>
    {
        byte[] body = hostile.Bytes(hostile.Object("access_token", "refresh_token", "expires_in", "expires_in_sec", "scope", "api_domain", "error", "error_description", "status"));
        Hostile.Bounded(body.Length, () =>
        {
            var read = TokenBody.Read(body);
            foreach (string name in new[] { "access_token", "expires_in", "scope", "error" })
                _ = (read.IsTwice(name), read.Text(name), read.Words(name), read.Texts(name), TokenBody.Life(read.Seconds(name) ?? 1));
        });
    });

    [Fact]
    public void Headers_that_name_a_time_name_one_that_can_be_counted_with() => Hostile.Each(300, Secret, hostile =>
    {
        using HttpResponseMessage response = hostile.Response([], 503, "Retry-After", "Date");
        Assert.InRange(RetryAfterHeader.Read(response, Now, TimeSpan.FromHours(1)) ?? TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromHours(1));
        var time = new FakeTimeProvider(Now);
        var clock = new ServerClock(time);
        clock.Learn(response);
        time.Advance(TimeSpan.FromDays(hostile.Next(400)));
        _ = clock.Ahead;
    });

    [Fact]
    public void A_servers_clock_that_says_the_last_second_of_9999_is_read_a_minute_later()
    {
        var time = new FakeTimeProvider(Now);
        var clock = new ServerClock(time);
        using var response = new HttpResponseMessage();
        response.Headers.Date = DateTimeOffset.MaxValue.AddSeconds(-1);
        clock.Learn(response);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(clock.Ahead > TimeSpan.FromDays(365 * 7000));
    }

    [Fact]
    public void Dates_and_times_are_read_or_not() => Hostile.Each(2000, Secret, hostile =>
    {
        char[] text = hostile.Any(["2026-06-09T13:15:55-0400", "9999-12-31T23:59:59.9999999999Z", "0001-01-01T00:00:00+17:59", "2024-02-29 00:00:00.1+05", "2026-12-31"]).ToCharArray();
        for (int i = hostile.Next(4); i > 0; i--)
            text[hostile.Next(text.Length)] = hostile.Any(["0", "9", "-", "+", ":", "T", "Z", " ", ".", "\0", "é"])[0];
        byte[] bytes = Encoding.UTF8.GetBytes(text)[..hostile.Any([text.Length, text.Length, hostile.Next(text.Length)])];
        _ = WireTime.TryParseInstant(bytes, out _);
        _ = WireTime.TryParseDate(bytes, out _);
    });

    [Fact]
    public void A_text_of_a_server_is_a_line_without_what_was_sent_in_secret() => Hostile.Each(300, Secret, hostile =>
    {
        string text = Encoding.UTF8.GetString(hostile.Bytes(hostile.Value() + hostile.Any(["%25", "&#x", "\\u", "&amp", "%252", ""]) + hostile.Value()));
        Hostile.Bounded(text.Length, () =>
        {
            string shown = ServiceText.Shown(text, [Secret]);
            Assert.DoesNotContain(Secret, shown, StringComparison.Ordinal);
            Assert.DoesNotContain(shown, char.IsControl);
            Assert.InRange(shown.Length, 0, ServiceText.Most + 1);
        });
    });

    /// <summary>Amounts of which two have no sum are none: whoever adds them up would end with an exception of the runtime.</summary>
    [Theory]
    [InlineData("99999999999999999999", true)]
    [InlineData("\"-99999999999999999999.99\"", true)]
    [InlineData("100000000000000000000", false)]
    [InlineData("-1e25", false)]
    [InlineData("\"79228162514264337593543950335\"", false)]
    [InlineData("\"-1e20\"", false)]
    public void A_number_that_is_out_of_all_bounds_is_none_that_can_be_kept(string json, bool isKept)
    {
        Exception? thrown = Record.Exception(() => { _ = Decimal(json); });
        Assert.Equal(isKept ? null : "The value is not a number that can be kept.", thrown?.Message);
    }

    [Fact]
    public void The_transport_follows_no_redirect_and_keeps_no_cookie()
    {
        using var carrier = (DelegatingHandler)Transport.Create(null);
        var sockets = Assert.IsType<SocketsHttpHandler>(carrier.InnerHandler);
        Assert.False(sockets.AllowAutoRedirect);
        Assert.False(sockets.UseCookies);
    }

    /// <summary>Values that are nested deeper than a stack is are not the same unless they are written alike; whoever asks goes on.</summary>
    [Fact]
    public void A_token_answer_that_says_a_deep_value_twice_is_read_on_a_small_stack()
    {
        string deep = new('[', 15_000), end = new(']', 15_000);
        byte[] body = Encoding.UTF8.GetBytes($$"""{"access_token":"token-1","zz":{{deep}}1{{end}},"zz":{{deep}} 1{{end}}}""");
        string? token = null;
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(() => token = TokenBody.Read(body).Text("access_token")), 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
        Assert.Equal("token-1", token);
    }

    [Fact]
    public void Two_values_are_compared_however_they_are_nested() => Hostile.Each(300, Secret, hostile =>
    {
        byte[] one = hostile.Bytes(hostile.Value()), other = hostile.Bytes(hostile.Value());
        if (Parsed(one) is not { } left || Parsed(other) is not { } right)
            return;
        using (left)
        using (right)
        {
            Assert.True(left.RootElement.IsSame(left.RootElement));
            _ = left.RootElement.IsSame(right.RootElement);
        }
    });

    private static decimal? Decimal(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return LenientReader.Decimal(ref reader);
    }

    private static JsonDocument? Parsed(byte[] json)
    {
        try
        {
            return JsonDocument.Parse(JsonText.Clean(json), new JsonDocumentOptions { MaxDepth = JsonText.MostDeep });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
