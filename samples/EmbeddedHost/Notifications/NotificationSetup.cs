using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace EmbeddedHost;

/// <summary>Registers what tells people, where a channel is set.</summary>
internal static class NotificationSetup
{
    private static readonly TimeSpan AttemptLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);

    /// <summary>Registers it.</summary>
    /// <exception cref="InputException">The settings make no sense.</exception>
    public static void AddNotifications(this WebApplicationBuilder builder, NotificationSettings settings, SyncRuntime runtime)
    {
        if (settings.Mail is null && settings.Webhook is null) return;
        var (services, rules) = (builder.Services, NotificationRules.Read(settings));
        if (settings.Mail is { } mail) services.AddSingleton<INotificationChannel>(new MailChannel(mail));
        if (settings.Webhook is { } webhook)
        {
            services.AddSingleton<INotificationChannel>(provider => new WebhookChannel(webhook, provider.GetRequiredService<IHttpClientFactory>(), TimeProvider.System));
            services.AddHttpClient(WebhookChannel.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan) // the pipeline has limits of its own
                .RemoveAllLoggers() // which would say the address, and what is in its query
                .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = AttemptLimit })
                .AddResilienceHandler(WebhookChannel.ClientName, pipeline => pipeline
                    .AddTimeout(TimeLimit)
                    .AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 3, Delay = FirstPause, BackoffType = DelayBackoffType.Exponential, UseJitter = true })
                    .AddTimeout(AttemptLimit));
        }

        builder.Logging.AddFilter("Polly", LogLevel.Error); // what comes of an attempt is said by the worker
        services.AddSingleton(rules);
        services.AddSingleton(provider => new NotificationReader(runtime, rules, provider.GetRequiredService<ILogger<NotificationReader>>()));
        services.AddSingleton<NotificationWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<NotificationWorker>());
    }
}
