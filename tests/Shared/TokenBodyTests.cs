using System.Text;
using Zoho.Procore.Sdk.Shared;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>What a token endpoint sent, member by member: an odd one costs none of the others.</summary>
public sealed class TokenBodyTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 9, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"a\"")]
    [InlineData("<html>")]
    [InlineData("{\"a\":\"x\"")]
    [InlineData("{\"a\":\"x\",\"\\ud800\":1}")]
    public void What_is_no_object_says_nothing(string body)
    {
        TokenBody said = Read(body);

        Assert.Equal((null, null, null, null, false), (said.Text("a"), said.Words("a"), said.Texts("a"), said.Seconds("a"), said.IsTwice("a")));
    }

    [Theory]
    [InlineData("{\"a\":\"x\"}", "x", "x", false)]
    [InlineData("\ufeff{\"a\":\"x\",\"b\":{}}", "x", "x", false)]
    [InlineData("{\"a\":\"x\",\"a\":\"x\"}", "x", "x", false)]
    [InlineData("{\"a\":\"x\",\"a\":\"y\",\"a\":\"\"}", null, "x; y", true)]
    [InlineData("{\"a\":\"\"}", null, null, false)]
    [InlineData("{\"a\":7}", null, null, false)]
    [InlineData("{\"a\":\"\\ud800\"}", null, null, false)]
    [InlineData("{\"A\":\"x\"}", null, null, false)]
    public void A_text_is_one_and_words_are_all(string body, string? text, string? words, bool isTwice)
    {
        TokenBody said = Read(body);

        Assert.Equal((text, words, isTwice), (said.Text("a"), said.Words("a"), said.IsTwice("a")));
    }

    [Theory]
    [InlineData("{\"a\":\"x y,z\"}", "x|y|z")]
    [InlineData("{\"a\":[\"x\",7,\"y z\"]}", "x|y|z")]
    [InlineData("{\"a\":\" , \"}", null)]
    [InlineData("{\"a\":[]}", null)]
    [InlineData("{\"a\":7}", null)]
    [InlineData("{\"a\":[\"x\"],\"a\":[\"y\"]}", null)]
    public void Texts_stand_in_a_list_or_in_one_text(string body, string? texts) =>
        Assert.Equal(texts?.Split('|'), Read(body).Texts("a"));

    [Theory]
    [InlineData("3600", 3600L)]
    [InlineData("\"3600\"", 3600L)]
    [InlineData("1.9", 1L)]
    [InlineData("3.6e3", 3600L)]
    [InlineData("9223372036854775806", 9_223_372_036_854_775_806L)]
    [InlineData("9223372036854775807", null)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("\"soon\"", null)]
    [InlineData("null", null)]
    [InlineData("[1]", null)]
    public void Seconds_are_whole_and_more_than_none(string value, long? seconds) => Assert.Equal(seconds, Read($"{{\"a\":{value}}}").Seconds("a"));

    [Theory]
    [InlineData(86_399, 86_399)]
    [InlineData(86_400, 86_400)]
    [InlineData(86_401, 86_400)]
    [InlineData(long.MaxValue, 86_400)]
    public void A_life_is_no_longer_than_a_day(long seconds, int life) => Assert.Equal(TimeSpan.FromSeconds(life), TokenBody.Life(seconds));

    [Theory]
    [InlineData("!", true)]
    [InlineData("~a9", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("a\u007f", false)]
    [InlineData("a\u00e9", false)]
    [InlineData("\na", false)]
    public void A_token_is_visible_letters_that_can_stand_in_a_header(string token, bool isOne) => Assert.Equal(isOne, BearerToken.IsWellFormed(token));

    [Fact]
    public void A_token_is_printed_without_its_value() =>
        Assert.Equal("BearerToken { Value = ***, ExpiresAt = 2026-06-09T12:00:00.0000000+00:00 }", new BearerToken("secret", Noon, Noon).ToString());

    [Fact]
    public void What_no_message_shows_is_put_together_once_for_each_token()
    {
        var held = new HeldSecrets(new Endpoint());
        var (first, second) = (new BearerToken("t1", Noon, Noon), new BearerToken("t2", Noon, Noon));
        Assert.Equal(["client secret"], held.With(null, null));

        IReadOnlyList<string> with = held.With(first, null);
        Assert.Equal(["client secret", "t1"], with);
        Assert.Same(with, held.With(first, null));
        Assert.Equal(["client secret", "t2"], held.With(second, null));
        Assert.Equal(["client secret", "t2", "t1"], held.With(second, first));
    }

    private static TokenBody Read(string body) => TokenBody.Read(Encoding.UTF8.GetBytes(body));

    private sealed class Endpoint : ITokenEndpoint
    {
        public IReadOnlyList<string> Secrets => ["client secret"];

        public HttpRequestMessage CreateRequest() => throw new NotSupportedException();

        public TokenOutcome Read(HttpResponseMessage response, ReadOnlyMemory<byte> body, DateTimeOffset now) => throw new NotSupportedException();
    }
}
