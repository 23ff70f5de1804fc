using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>What both clients take from the container: token store, clock and logging, unless the options name others.</summary>
public abstract class ClientRegistrationContract<TClient, TOptions, TStore> : RegistrationContract<TClient, TOptions>
    where TClient : class
    where TOptions : class
    where TStore : class
{
    private static readonly DateTimeOffset Start = new(2026, 6, 9, 14, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_store_under_the_clients_name_goes_before_one_without_and_one_of_the_options_before_both()
    {
        List<DateTimeOffset> common = [], own = [], chosen = [];
        ServiceCollection services = [];
        services.AddSingleton(NewStore(common));
        services.AddKeyedSingleton("acme", NewStore(own));
        foreach (string? name in (string?[])[null, "acme", "other", "chosen"])
            Add(services, name, Complete).Configure(options => Mark(options, "1"));
        TStore of = NewStore(chosen);
        services.Configure<TOptions>("chosen", options => Use(options, of));
        await using ServiceProvider provider = services.BuildServiceProvider();
        foreach ((string? name, int commons, int owns, int chosens) in ((string?, int, int, int)[])[("acme", 0, 1, 0), (null, 1, 1, 0), ("other", 2, 1, 0), ("chosen", 2, 1, 1)])
        {
            await SeenAsync(Get(provider, name), Token);
            Assert.Equal((commons, owns, chosens), (common.Count, own.Count, chosen.Count));
        }
    }

    [Fact]
    public async Task Clock_and_logging_come_from_the_container_unless_the_options_name_others()
    {
        List<DateTimeOffset> issued = [];
        var (inside, outside) = (new FakeTimeProvider(Start), new FakeTimeProvider(Start.AddYears(1)));
        ServiceCollection services = [];
        services.AddSingleton(NewStore(issued));
        services.AddSingleton<TimeProvider>(inside);
        services.AddFakeLogging();
        Add(services, null, Complete).Configure(options => Mark(options, "1"));
        await using (ServiceProvider provider = services.BuildServiceProvider())
        {
            await SeenAsync(Get(provider, null), Token);
            Assert.Equal(Start, Assert.Single(issued));
            Assert.NotEqual(0, provider.GetFakeLogCollector().Count);
        }

        using var elsewhere = new FakeLoggerProvider();
        using var factory = new LoggerFactory([elsewhere]);
        services.PostConfigure<TOptions>(options => Use(options, outside, factory));
        services.AddSingleton(NewStore(issued));
        await using ServiceProvider other = services.BuildServiceProvider();
        await SeenAsync(Get(other, null), Token);
        Assert.Equal([Start, Start.AddYears(1)], issued);
        Assert.Equal(0, other.GetFakeLogCollector().Count);
        Assert.NotEqual(0, elsewhere.Collector.Count);
    }

    [Fact]
    public async Task The_instance_of_the_options_framework_is_left_as_it_is_and_changes_to_it_come_too_late()
    {
        ServiceCollection services = [];
        services.AddLogging().AddSingleton(TimeProvider.System).AddSingleton(NewStore([]));
        Add(services, null, Complete).Configure(options => Mark(options, "1"));
        await using ServiceProvider provider = services.BuildServiceProvider();
        TOptions options = provider.GetRequiredService<IOptionsMonitor<TOptions>>().CurrentValue;
        TClient client = Get(provider, null);
        AssertUntouched(options);
        Mark(options, "2");
        Assert.Equal("1", await SeenAsync(client, Token));
    }

    [Fact]
    public async Task A_client_without_a_container_reads_its_options_once()
    {
        TOptions options = NewOptions();
        Complete(options);
        Mark(options, "1");
        TClient client = Create(options);
        Mark(options, "2");
        Assert.Equal("1", await SeenAsync(client, Token));
    }

    /// <summary>A copied space and a file's last line are no part of it; sent along they are refused as a wrong credential.</summary>
    [Theory]
    [InlineData("abc\n")]
    [InlineData(" abc")]
    [InlineData("a\u00a0bc")]
    [InlineData("abc\0")]
    public void A_secret_with_a_space_or_a_line_break_in_it_is_refused_by_name(string secret)
    {
        string[] names = [.. Needed.Where(name => name is "ClientId" or "ClientSecret" or "RefreshToken")];
        Assert.True(names.Length >= 2);
        foreach (string name in names)
        {
            TOptions options = NewOptions();
            Complete(options);
            Mark(options, "1");
            Assert.Empty(Problems(options));
            typeof(TOptions).GetProperty(name)!.SetValue(options, secret);
            Assert.StartsWith(name + " has a space or a line break in it", Assert.Single(Problems(options)), StringComparison.Ordinal);
        }
    }

    /// <summary>Configuration takes two names for a value with the bits of both, and a number for whatever value has it: credentials would go where nobody sent them.</summary>
    [Fact]
    public void A_setting_that_is_not_the_name_of_one_value_ends_the_start_with_the_names_that_there_are()
    {
        int settings = 0;
        foreach (PropertyInfo chosen in typeof(TOptions).GetProperties().Where(property => TypeOf(property).IsEnum))
        {
            string[] names = Enum.GetNames(TypeOf(chosen));
            IEnumerable<string> wrong = names.SelectMany(one => names.Where(other => other != one), (one, other) => one + "," + other)
                .Concat([string.Join(", ", names), .. Enumerable.Range(-9, 1010).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)), "65537", "elsewhere"]);
            foreach (string setting in wrong)
            {
                string said = Start(chosen.Name, setting);
                Assert.True(said.Contains(chosen.Name, StringComparison.Ordinal), $"{chosen.Name} = {setting}: {said}");
                if (setting.Contains(',', StringComparison.Ordinal))
                    Assert.True(setting.Split(',').All(name => said.Contains(name.Trim(), StringComparison.Ordinal)), $"{setting}: {said}");
                settings++;
            }

            foreach (string name in names)
                Assert.Equal("", Start(chosen.Name, name));
        }

        Assert.True(settings > 1000, $"{settings} settings");

        string Start(string option, string setting)
        {
            IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([.. Settings("Section", "6").Where(one => one.Key != $"Section:{option}"), new($"Section:{option}", setting)]).Build();
            ServiceCollection services = [];
            services.AddSingleton(configuration);
            Add(services, null).BindConfiguration("Section");
            using ServiceProvider provider = services.BuildServiceProvider();
            return Record.Exception(() => provider.GetRequiredService<IStartupValidator>().Validate())?.Message ?? "";
        }
    }

    /// <summary>What the check lets pass is no surprise afterwards: neither when the client is made, nor with its first call.</summary>
    [Fact]
    public async Task A_client_is_made_of_whatever_options_pass_the_check_and_sends()
    {
        int made = 0, refused = 0;
        foreach (PropertyInfo[] way in typeof(TOptions).GetProperties().Where(property => property.CanWrite).SelectMany(property =>
            property.Name == "Limits" ? property.PropertyType.GetProperties().Where(inner => inner.CanWrite).Select(inner => (PropertyInfo[])[property, inner]) : [[property]]))
        {
            foreach (object value in Extremes(TypeOf(way[^1])))
            {
                TOptions options = NewOptions();
                Complete(options);
                Mark(options, "1");
                using var logging = new LoggerFactory();
                Use(options, new FakeTimeProvider(Start), logging);
                object owner = way.Length == 1 ? options : Activator.CreateInstance(way[0].PropertyType)!;
                way[^1].SetValue(owner, value);
                if (way.Length > 1)
                    way[0].SetValue(options, owner);
                if (Problems(options).Count > 0)
                {
                    refused++;
                    continue;
                }

                string what = $"{string.Join('.', way.Select(property => property.Name))} = {value}";
                Exception? error = await Record.ExceptionAsync(async () =>
                {
                    TClient client = Create(options);
                    await SeenAsync(client, Token);
                    (client as IDisposable)?.Dispose();
                });
                Assert.True(error is null, $"{what}: {error}");
                made++;
            }
        }

        Assert.True(made > 30 && refused > 20, $"{made} made, {refused} refused");

        static object[] Extremes(Type type) =>
            type == typeof(TimeSpan) ? [TimeSpan.MinValue, new TimeSpan(-1), TimeSpan.Zero, new TimeSpan(1), TimeSpan.FromMilliseconds(9.9), TimeSpan.FromMilliseconds(10), TimeSpan.FromDays(1), TimeSpan.FromDays(49.8), TimeSpan.MaxValue]
            : type == typeof(int) ? [int.MinValue, -1, 0, 1, 20, 21, int.MaxValue]
            : type == typeof(long) ? [long.MinValue, -1L, 0L, 1023L, 1024L, long.MaxValue]
            : [];
    }

    private static Type TypeOf(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    private static IReadOnlyList<string> Problems(TOptions options) => (IReadOnlyList<string>)typeof(TOptions).GetMethod("Validate")!.Invoke(options, null)!;

    /// <summary>A store that writes down when the tokens were issued that it is given.</summary>
    protected abstract TStore NewStore(List<DateTimeOffset> issued);

    protected abstract TOptions NewOptions();

    protected abstract TClient Create(TOptions options);

    protected abstract void Use(TOptions options, TStore store);

    protected abstract void Use(TOptions options, TimeProvider time, ILoggerFactory logging);

    protected abstract void AssertUntouched(TOptions options);
}
