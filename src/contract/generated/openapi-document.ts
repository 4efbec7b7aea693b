// Generated from openapi.yaml by `node scripts/contract.mjs generate`. Do not edit.

export const openapiDocument: unknown = {
  "openapi": "3.1.0",
  "info": {
    "title": "Billing Elements contract",
    "version": "1.0.0",
    "summary": "What the elements ask of a billing backend.",
    "license": {
      "name": "MIT",
      "identifier": "MIT"
    },
    "description": "The HTTP contract between `HttpBillingClient` and any backend. The reference backend speaks it; a biller may implement it over its own systems.\nEvery group of operations is optional but for `guest` or `session` plus `payments`; `GET /capabilities` says what is there.\n\n## Versions\n\nThe major version stands in the path (`/api/v1`). Within it only additions happen:\n\n* new operations, new optional request fields, new response fields: clients ignore what they do not know;\n* new values of open enumerations, which are plain strings marked `x-extensible-enum`: clients show unknown values in neutral words;\n* new error codes: clients that do not know a code act by the HTTP status alone.\n\nEverything else is a new major version: removing or renaming a field, making a request field required, changing a meaning or a unit, and adding a\nvalue to a closed enumeration (`enum`, and the `kind` of `NextAction`). An old major version is served for at least a year beside the new one.\n\n## Values\n\n* Money is `{minor, currency}`: an integer of minor units that a double holds exactly, and an ISO 4217 code (KRW has 0 decimals, EUR 2, BHD 3). Never a float.\n* Business dates are `YYYY-MM-DD` in the biller's time zone, instants are ISO 8601 in UTC.\n* Identifiers are opaque strings. Invoice and account numbers are strings too: leading zeros count.\n* In answers `null` means the same as absent. Texts are plain text, never HTML. Text lengths are bounded; a client may refuse what is longer.\n* Bodies are `application/json` in UTF-8 (another type of request body: 415); an answer of more than 2 MB is refused by the client.\n\n## Who is calling\n\n* A signed-in customer: the host's session cookie on the same origin (`__Host-` prefix, `SameSite`; the server also checks `Origin` and `Sec-Fetch-Site`),\n  or `Authorization: Bearer` with a token of the host from another origin.\n* A guest: `Authorization: Bearer` with the token of a look-up or a pay link. It opens one invoice for 15 minutes; for its own idempotency keys\n  `GET /payments/by-key/{key}` and `POST /payments/by-key/{key}/abandon` accept it for 24 hours and then answer status, reference and total only.\n* Guest calls carry no cookies. Cross-origin callers are admitted by an allow-list, without credentials. Exposed headers: `ETag`, `Retry-After`, `X-Correlation-Id`.\n* An object of somebody else answers 404, never 403.\n\n## Errors\n\nEvery refusal is `application/problem+json` (RFC 9457) with a `code` of the list in `Problem`. `X-Correlation-Id` is on every answer and repeated in the problem.\nNo stack, no query, no secret. Texts in it are for developers: clients make their words from `code` and `params`.\n\n| status | codes |\n|---|---|\n| 400 | `validation` (unreadable request), `key_missing` |\n| 401 | `unauthenticated`, `guest_expired` |\n| 403 | `forbidden`, `guest_locked` |\n| 404 | `not_found`, `guest_not_found` |\n| 409 | `in_flight`, `quote_changed`, `already_paid`, `intent_abandoned`, `not_payable` |\n| 410 | `pay_link_expired` |\n| 412, 428 | `conflict`, `precondition_required` |\n| 413, 415 | `payload_too_large`, `unsupported_media_type` |\n| 422 | `validation` (with `errors`), `idempotency_mismatch`, `temporary_account`, `limit_exceeded`, `currency_mismatch`, `amount_exceeds_balance`, `confirmation_required` |\n| 429 | `rate_limited` (with `Retry-After`) |\n| 500, 503 | `unavailable`, `maintenance` |\n| 501 | `unsupported` |\n\n## Idempotency-Key\n\n`POST /payments` and `POST /payments/{id}/confirm` need the header `Idempotency-Key`: 1 to 255 visible ASCII characters, at least 128 random bits, made once for\neach decision of the customer and sent again unchanged with each retry of it. Keys are kept at least 24 hours; their scope is the tenant and the operation.\n\n* Once the server has decided, the answer is 2xx with a `Payment` (also `failed`, `requiresAction`, `processing`), stored under the key; the same key and body\n  replays it. A problem says that this request made no payment.\n* No key: 400 `key_missing`. The first request still runs: 409 `in_flight` with `Retry-After`; wait and send the same again. The same key with another body:\n  422 `idempotency_mismatch`. A key that was given up: 409 `intent_abandoned`.\n* 5xx, 429 and `in_flight` are never stored; the outcome is unknown to the client, which sends the same key again.\n* A decline spends the key: another card, amount or date is a new decision with a new key.\n* The provider is called after the commit and waited for at most 10 seconds; then the answer is 202 with status `processing`.\n* A client that gets no answer asks `GET /payments/by-key/{key}`. Nothing there is no answer either, for the first request may still be under way. It then calls\n  `POST /payments/by-key/{key}/abandon`: in one transaction the server returns the payment made under the key or marks the key spent, so that a late request is\n  refused. Only after that may a screen say \"not charged\".\n* Two keys can pay one invoice (two tabs): the server locks the open balance, so that the second gets `already_paid` or `amount_exceeds_balance`.\n\n## ETags\n\nInvoices and terms carry a strong `ETag` and `Cache-Control: private, no-cache`; `If-None-Match` answers 304. The ETag of an invoice covers the business date, for it turns overdue without being edited.\nStale edits: operations that change wallet, autopay, users, roles or accounts need `If-Match` (428 without, 412 on mismatch). Version 1.0 has none of these; for a payment the quote takes its place.\n"
  },
  "servers": [
    {
      "url": "/api/v1",
      "description": "Relative to the origin of the backend"
    }
  ],
  "security": [
    {
      "sessionCookie": []
    },
    {
      "hostToken": []
    }
  ],
  "tags": [
    {
      "name": "capabilities",
      "description": "What the backend offers"
    },
    {
      "name": "terms",
      "description": "Policy of the biller and profile of a country"
    },
    {
      "name": "session",
      "description": "Who is calling, and what they may do"
    },
    {
      "name": "guest",
      "description": "One invoice without signing in"
    },
    {
      "name": "invoices",
      "description": "Invoices of a signed-in customer"
    },
    {
      "name": "payments",
      "description": "Quote, pay, follow up"
    }
  ],
  "paths": {
    "/capabilities": {
      "get": {
        "tags": [
          "capabilities"
        ],
        "operationId": "getCapabilities",
        "summary": "Groups and operations that this backend offers",
        "security": [
          {}
        ],
        "responses": {
          "200": {
            "description": "Capabilities; groups not listed are absent",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Capabilities"
                }
              }
            }
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/openapi.json": {
      "get": {
        "tags": [
          "capabilities"
        ],
        "operationId": "getDescription",
        "summary": "This description as JSON",
        "security": [
          {}
        ],
        "responses": {
          "200": {
            "description": "An OpenAPI 3.1 document",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": true
                }
              }
            }
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/terms": {
      "get": {
        "tags": [
          "terms"
        ],
        "operationId": "getTerms",
        "summary": "Policy and country profile",
        "description": "What a form needs before it knows an invoice. Open to everybody; without `country` the biller's home.",
        "security": [
          {}
        ],
        "parameters": [
          {
            "name": "country",
            "in": "query",
            "description": "ISO 3166-1 alpha-2; an unknown one answers the home profile",
            "schema": {
              "$ref": "#/components/schemas/CountryCode"
            }
          },
          {
            "$ref": "#/components/parameters/IfNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "Terms as of today",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              },
              "ETag": {
                "$ref": "#/components/headers/ETag"
              },
              "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/BillingTerms"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/session": {
      "get": {
        "tags": [
          "session"
        ],
        "operationId": "getSession",
        "summary": "The caller's session, user or guest",
        "security": [
          {},
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "responses": {
          "200": {
            "description": "The session; the token of a guest is not repeated",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Session"
                }
              }
            }
          },
          "204": {
            "description": "Nobody is signed in, or the token has expired",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            }
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      },
      "delete": {
        "tags": [
          "session"
        ],
        "operationId": "endSession",
        "summary": "Sign out, or give a guest token back",
        "description": "An ended guest token still answers for its own idempotency keys.",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "responses": {
          "204": {
            "description": "Ended; also when there was none",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            }
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/session/extend": {
      "post": {
        "tags": [
          "session"
        ],
        "operationId": "extendSession",
        "summary": "Stay signed in",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          }
        ],
        "responses": {
          "200": {
            "description": "The session with its new end",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Session"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/guest/lookups": {
      "post": {
        "tags": [
          "guest"
        ],
        "operationId": "lookupInvoice",
        "summary": "Find one open or paid invoice by facts off its print",
        "description": "All facts must match. One neutral answer, `guest_not_found`, with equal timing for every mismatch. Failed look-ups are counted per account number, existing or not (a day's limit answers\n403 `guest_locked`), and per address (429 `rate_limited`); successes do not count. An account number that matches the temporary pattern answers 422 `temporary_account` before anything is looked up.\nAn amount matches if any of its readings equals the invoice total in the invoice's currency.\n",
        "security": [
          {}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/GuestFacts"
              },
              "example": {
                "facts": {
                  "accountNumber": "A1B2C3",
                  "invoiceNumber": "1Z-204417",
                  "invoiceAmount": "1.250,00"
                },
                "readings": {
                  "invoiceAmount": [
                    "1250.00"
                  ]
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The invoice, as far as a guest may see it, and the token to pay it with",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/GuestInvoice"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/guest/pay-links": {
      "post": {
        "tags": [
          "guest"
        ],
        "operationId": "resolvePayLink",
        "summary": "Exchange the token of a pay link for its invoice",
        "description": "The token stands in the link's fragment and is posted, so that it reaches no log. Expired, withdrawn, used up and unknown tokens all answer 410 `pay_link_expired`.",
        "security": [
          {}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/PayLink"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "As after a look-up",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/GuestInvoice"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "410": {
            "description": "`pay_link_expired`",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/problem+json": {
                "schema": {
                  "$ref": "#/components/schemas/Problem"
                }
              }
            }
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/invoices": {
      "get": {
        "tags": [
          "invoices"
        ],
        "operationId": "listInvoices",
        "summary": "Invoices that the session may see, a page at a time",
        "description": "Keyset pages: `next` and `prev` of the answer are opaque and go back as `cursor` with the same other parameters. `applied` tells which sort was really used, whether the search was, and which filters\nwere not understood. Needs `invoice.view`.\n",
        "parameters": [
          {
            "name": "search",
            "in": "query",
            "description": "2 characters match prefixes of number, account number, reference and PO number, 3 or more match anywhere",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "sort",
            "in": "query",
            "description": "Fields in order of weight with a comma between; `-` before a field turns it round: `-dueDate,number`",
            "schema": {
              "type": "string",
              "maxLength": 200
            },
            "example": "-dueDate"
          },
          {
            "name": "limit",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 200,
              "default": 50
            }
          },
          {
            "name": "cursor",
            "in": "query",
            "schema": {
              "type": "string",
              "maxLength": 2000
            }
          },
          {
            "name": "accountId",
            "in": "query",
            "description": "Repeatable",
            "schema": {
              "type": "array",
              "maxItems": 250,
              "items": {
                "$ref": "#/components/schemas/Id"
              }
            },
            "style": "form",
            "explode": true
          },
          {
            "name": "status",
            "in": "query",
            "description": "Repeatable; display status",
            "schema": {
              "type": "array",
              "maxItems": 50,
              "items": {
                "$ref": "#/components/schemas/DisplayStatus"
              }
            },
            "style": "form",
            "explode": true
          },
          {
            "name": "dueFrom",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/LocalDate"
            }
          },
          {
            "name": "dueTo",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/LocalDate"
            }
          },
          {
            "name": "currency",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/CurrencyCode"
            }
          },
          {
            "$ref": "#/components/parameters/IfNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "A page",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              },
              "ETag": {
                "$ref": "#/components/headers/ETag"
              },
              "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/InvoicePage"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/invoices/{id}": {
      "get": {
        "tags": [
          "invoices"
        ],
        "operationId": "getInvoice",
        "summary": "One invoice with lines, taxes and allocations",
        "description": "Needs `invoice.view`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/PathId"
          },
          {
            "$ref": "#/components/parameters/IfNoneMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "The invoice",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              },
              "ETag": {
                "$ref": "#/components/headers/ETag"
              },
              "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Invoice"
                }
              }
            }
          },
          "304": {
            "$ref": "#/components/responses/NotModified"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payments/quotes": {
      "post": {
        "tags": [
          "payments"
        ],
        "operationId": "quotePayment",
        "summary": "What would be charged, and how it may be paid",
        "description": "Changes nothing and may be repeated freely. The customer consents to the quote, whose id goes with the payment. Needs `payment.create` or a guest token for the invoice.",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/QuoteInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The quote",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Quote"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/PaymentConflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payments": {
      "post": {
        "tags": [
          "payments"
        ],
        "operationId": "createPayment",
        "summary": "Pay what was quoted",
        "description": "Balance check, ledger entry and idempotency record are one transaction with a lock on the open balance. 409 `quote_changed` carries the new `quote`, 409 `already_paid` the `payment`.\nSemantics of the key: see the top. Needs `payment.create` or a guest token for the invoice.\n",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          },
          {
            "$ref": "#/components/parameters/AcceptLanguage"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/PayInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "A replay of the stored answer",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Payment"
                }
              }
            }
          },
          "201": {
            "description": "Decided; the status may also be `failed` or `requiresAction`",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Payment"
                }
              }
            }
          },
          "202": {
            "description": "Status `processing`; the provider has not answered yet",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Payment"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/PaymentConflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payments/by-key/{key}": {
      "get": {
        "tags": [
          "payments"
        ],
        "operationId": "getPaymentByKey",
        "summary": "The payment made under a key",
        "description": "404 `not_found` = nothing yet; the first request may still be under way. A key of another caller answers 404 too.",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/PathKey"
          }
        ],
        "responses": {
          "200": {
            "description": "The payment; status, reference and total only for an expired guest token",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PaymentOutcome"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payments/by-key/{key}/abandon": {
      "post": {
        "tags": [
          "payments"
        ],
        "operationId": "abandonPayment",
        "summary": "Return the payment made under a key, or spend the key",
        "description": "One transaction under the same lock as `POST /payments`. With `payment: null` the key is spent: a late or repeated payment request with it answers 409 `intent_abandoned`, and the customer has not\nbeen charged. May be repeated. A key that the server has never seen is spent as well. No request body.\n",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/PathKey"
          }
        ],
        "responses": {
          "200": {
            "description": "The payment, or null",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AbandonedIntent"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payments/{id}": {
      "get": {
        "tags": [
          "payments"
        ],
        "operationId": "getPayment",
        "summary": "One payment",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/PathId"
          }
        ],
        "responses": {
          "200": {
            "description": "The payment",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Payment"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payments/{id}/confirm": {
      "post": {
        "tags": [
          "payments"
        ],
        "operationId": "confirmPayment",
        "summary": "Go on after the customer acted",
        "description": "After 3-D Secure or a return from another page. Answers the payment as it then stands; a payment that does not wait for an action is answered as it is.",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/PathId"
          },
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ConfirmInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The payment",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Payment"
                }
              }
            }
          },
          "202": {
            "description": "Status `processing`; the provider has not answered yet",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Payment"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/Unreadable"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/PaymentConflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/NotJson"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payments/{id}/receipt": {
      "get": {
        "tags": [
          "payments"
        ],
        "operationId": "getReceipt",
        "summary": "The receipt of a payment",
        "description": "404 until there is one.",
        "security": [
          {
            "sessionCookie": []
          },
          {
            "hostToken": []
          },
          {
            "guestToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/PathId"
          }
        ],
        "responses": {
          "200": {
            "description": "The receipt",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Receipt"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    },
    "/payment-fields": {
      "get": {
        "tags": [
          "payments"
        ],
        "operationId": "getPaymentFields",
        "summary": "Where the card frame is",
        "description": "A page on an origin of its own, https except on a loopback address. 404 where the host supplies payment fields.",
        "security": [
          {}
        ],
        "responses": {
          "200": {
            "description": "Set-up of the frame",
            "headers": {
              "X-Correlation-Id": {
                "$ref": "#/components/headers/CorrelationId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PaymentFieldsSetup"
                }
              }
            }
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "default": {
            "$ref": "#/components/responses/Unavailable"
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "sessionCookie": {
        "type": "apiKey",
        "in": "cookie",
        "name": "__Host-session",
        "description": "Session of a signed-in customer on the backend's own origin; the name is the host's choice"
      },
      "hostToken": {
        "type": "http",
        "scheme": "bearer",
        "description": "Token of the host's identity provider, for a signed-in customer on another origin"
      },
      "guestToken": {
        "type": "http",
        "scheme": "bearer",
        "description": "`Session.token` of a look-up or a pay link: 128 random bits, one invoice, 15 minutes"
      }
    },
    "headers": {
      "CorrelationId": {
        "description": "What a customer can quote to support; also in every problem",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "RetryAfter": {
        "description": "Seconds, or an HTTP date",
        "schema": {
          "type": "string",
          "maxLength": 100
        }
      },
      "ETag": {
        "description": "Strong",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "CacheControl": {
        "description": "`private, no-cache`",
        "schema": {
          "type": "string",
          "maxLength": 100
        }
      }
    },
    "parameters": {
      "IfNoneMatch": {
        "name": "If-None-Match",
        "in": "header",
        "description": "ETag of the answer at hand; 304 if it still holds",
        "schema": {
          "type": "string",
          "maxLength": 1000
        }
      },
      "AcceptLanguage": {
        "name": "Accept-Language",
        "in": "header",
        "description": "Language of texts that the backend makes, such as the receipt e-mail",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "IdempotencyKey": {
        "name": "Idempotency-Key",
        "in": "header",
        "required": true,
        "description": "One key for one decision of the customer, the same on every retry",
        "schema": {
          "$ref": "#/components/schemas/IdempotencyKey"
        }
      },
      "PathId": {
        "name": "id",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/Id"
        }
      },
      "PathKey": {
        "name": "key",
        "in": "path",
        "required": true,
        "description": "The idempotency key, percent-encoded",
        "schema": {
          "$ref": "#/components/schemas/IdempotencyKey"
        }
      }
    },
    "responses": {
      "NotModified": {
        "description": "What the client has still holds",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          },
          "ETag": {
            "$ref": "#/components/headers/ETag"
          }
        }
      },
      "Unreadable": {
        "description": "`validation` (not JSON, not an object) or `key_missing`",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "Unauthenticated": {
        "description": "`unauthenticated`, or `guest_expired` for a guest token",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "Forbidden": {
        "description": "`forbidden` (permission missing, or a foreign origin); look-up: `guest_locked`",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "NotFound": {
        "description": "`not_found`, also for objects of others; look-up: `guest_not_found`",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "PaymentConflict": {
        "description": "`in_flight`, `quote_changed` with `quote`, `already_paid` with `payment`, `intent_abandoned`, `not_payable` with `params.reason`",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          },
          "Retry-After": {
            "$ref": "#/components/headers/RetryAfter"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "example": {
              "type": "about:blank",
              "title": "Conflict",
              "status": 409,
              "code": "in_flight",
              "retryable": true,
              "correlationId": "4f6c0b2e"
            }
          }
        }
      },
      "TooLarge": {
        "description": "`payload_too_large`",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "NotJson": {
        "description": "`unsupported_media_type`",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "Refused": {
        "description": "`validation` with `errors`, or a rule of the business: see the table of codes at the top",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "RateLimited": {
        "description": "`rate_limited`",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          },
          "Retry-After": {
            "$ref": "#/components/headers/RetryAfter"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      },
      "Unavailable": {
        "description": "`unavailable`, `maintenance` (5xx) or `unsupported` (501)",
        "headers": {
          "X-Correlation-Id": {
            "$ref": "#/components/headers/CorrelationId"
          },
          "Retry-After": {
            "$ref": "#/components/headers/RetryAfter"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        }
      }
    },
    "schemas": {
      "Id": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200
      },
      "Text": {
        "type": "string",
        "maxLength": 10000
      },
      "Url": {
        "type": "string",
        "maxLength": 4000,
        "description": "https, or http on a loopback address; clients allow-list it again"
      },
      "LocalDate": {
        "type": "string",
        "format": "date",
        "description": "Calendar date in the biller's time zone"
      },
      "Instant": {
        "type": "string",
        "format": "date-time",
        "description": "ISO 8601 UTC"
      },
      "CurrencyCode": {
        "type": "string",
        "pattern": "^[A-Z]{3}$",
        "description": "ISO 4217"
      },
      "CountryCode": {
        "type": "string",
        "pattern": "^[A-Z]{2}$",
        "description": "ISO 3166-1 alpha-2"
      },
      "Percent": {
        "type": "string",
        "pattern": "^\\d{1,3}(\\.\\d{1,6})?$",
        "description": "Percent as a decimal: 21 or 5.5"
      },
      "IdempotencyKey": {
        "type": "string",
        "minLength": 1,
        "maxLength": 255,
        "pattern": "^[!-~]+$",
        "description": "Visible ASCII"
      },
      "Count": {
        "type": "integer",
        "minimum": -9007199254740991,
        "maximum": 9007199254740991
      },
      "Money": {
        "type": "object",
        "required": [
          "minor",
          "currency"
        ],
        "properties": {
          "minor": {
            "type": "integer",
            "minimum": -9007199254740991,
            "maximum": 9007199254740991,
            "description": "Minor units of the currency"
          },
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          }
        }
      },
      "Party": {
        "type": "object",
        "required": [
          "name",
          "lines",
          "country"
        ],
        "properties": {
          "name": {
            "$ref": "#/components/schemas/Text"
          },
          "lines": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "$ref": "#/components/schemas/Text"
            }
          },
          "postalCode": {
            "$ref": "#/components/schemas/Text"
          },
          "city": {
            "$ref": "#/components/schemas/Text"
          },
          "region": {
            "$ref": "#/components/schemas/Text"
          },
          "country": {
            "$ref": "#/components/schemas/CountryCode"
          }
        }
      },
      "SupportContact": {
        "type": "object",
        "description": "As printed on the invoice",
        "properties": {
          "name": {
            "$ref": "#/components/schemas/Text"
          },
          "phone": {
            "$ref": "#/components/schemas/Text"
          },
          "email": {
            "$ref": "#/components/schemas/Text"
          },
          "hours": {
            "$ref": "#/components/schemas/Text"
          }
        }
      },
      "InvoiceKind": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "invoice",
          "creditNote",
          "debitNote",
          "planSummary"
        ]
      },
      "InvoiceLifecycle": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "issued",
          "closed",
          "void",
          "writtenOff"
        ]
      },
      "InvoicePaymentState": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "none",
          "scheduled",
          "processing",
          "returned"
        ]
      },
      "DisputeState": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "none",
          "open",
          "resolved"
        ]
      },
      "DisplayStatus": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "void",
          "credit",
          "closed",
          "overpaid",
          "paymentPending",
          "returned",
          "overdue",
          "scheduled",
          "partial",
          "open"
        ]
      },
      "NotPayableReason": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "temporaryAccount",
          "notEnrolled",
          "alreadyPaid",
          "closed",
          "void",
          "paymentPending",
          "scheduled",
          "creditNote",
          "inCollections",
          "eftPlan",
          "countryOffline",
          "noPermission",
          "noMethod",
          "zeroBalance"
        ]
      },
      "AllocationSource": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "payment",
          "credit",
          "reward",
          "adjustment",
          "writeOff"
        ]
      },
      "PaymentStatus": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "draft",
          "validating",
          "pendingApproval",
          "scheduled",
          "processing",
          "requiresAction",
          "succeeded",
          "failed",
          "cancelled",
          "rejected",
          "expired",
          "returned",
          "partiallyRefunded",
          "refunded",
          "chargedBack",
          "awaitingFunds"
        ]
      },
      "PaymentOrigin": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "portal",
          "guest",
          "autopay",
          "offline",
          "payLink"
        ]
      },
      "PaymentMethodType": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "card",
          "bankDebit",
          "paypal",
          "other"
        ]
      },
      "RemittanceKind": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "wire",
          "ach",
          "cheque",
          "virtualAccount",
          "qr"
        ]
      },
      "ReferenceFormat": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "invoiceNumber",
          "rf",
          "belgian"
        ]
      },
      "GuestFactName": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "accountNumber",
          "invoiceNumber",
          "invoiceAmount",
          "invoiceDate",
          "controlId"
        ]
      },
      "PartialPayment": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "forbid",
          "allow",
          "allowWithReason"
        ]
      },
      "DeclineCode": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "generic",
          "insufficientFunds",
          "expiredCard",
          "incorrectCvc",
          "limit",
          "authenticationFailed",
          "accountClosed",
          "accountNotFound",
          "processorDown"
        ]
      },
      "Permission": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "invoice.view",
          "invoice.export",
          "payment.create",
          "payment.manage",
          "payment.approve",
          "credit.apply",
          "credit.refund",
          "wallet.own",
          "wallet.company",
          "autopay.view",
          "autopay.edit",
          "dispute.view",
          "dispute.edit",
          "promise.edit",
          "account.enrol",
          "account.cancel",
          "account.edit",
          "inbound.edit",
          "user.view",
          "user.edit",
          "user.admin",
          "company.edit",
          "contact.edit",
          "preferences.own",
          "audit.view",
          "order.view",
          "support.use"
        ]
      },
      "ErrorCode": {
        "type": "string",
        "maxLength": 10000,
        "x-extensible-enum": [
          "rate_limited",
          "unavailable",
          "maintenance",
          "unauthenticated",
          "forbidden",
          "not_found",
          "unsupported",
          "validation",
          "conflict",
          "precondition_required",
          "payload_too_large",
          "unsupported_media_type",
          "key_missing",
          "idempotency_mismatch",
          "in_flight",
          "intent_abandoned",
          "quote_changed",
          "already_paid",
          "not_payable",
          "limit_exceeded",
          "currency_mismatch",
          "amount_exceeds_balance",
          "confirmation_required",
          "guest_not_found",
          "guest_locked",
          "temporary_account",
          "pay_link_expired",
          "guest_expired"
        ]
      },
      "CardFunding": {
        "type": "string",
        "enum": [
          "credit",
          "debit",
          "prepaid",
          "unknown"
        ]
      },
      "InvoiceSort": {
        "type": "string",
        "enum": [
          "number",
          "invoiceDate",
          "dueDate",
          "total",
          "balance",
          "status",
          "account"
        ]
      },
      "InvoiceFlags": {
        "type": "object",
        "required": [
          "payable",
          "cardPayable",
          "disputable",
          "pdf",
          "xml",
          "promised",
          "autopay",
          "printFee",
          "supportInvoice"
        ],
        "properties": {
          "payable": {
            "type": "boolean"
          },
          "cardPayable": {
            "type": "boolean"
          },
          "disputable": {
            "type": "boolean"
          },
          "pdf": {
            "type": "boolean"
          },
          "xml": {
            "type": "boolean"
          },
          "promised": {
            "type": "boolean"
          },
          "autopay": {
            "type": "boolean"
          },
          "printFee": {
            "type": "boolean"
          },
          "supportInvoice": {
            "type": "boolean"
          }
        }
      },
      "InvoiceSummaryFlags": {
        "type": "object",
        "properties": {
          "payable": {
            "type": "boolean"
          },
          "cardPayable": {
            "type": "boolean"
          },
          "disputable": {
            "type": "boolean"
          },
          "pdf": {
            "type": "boolean"
          },
          "xml": {
            "type": "boolean"
          },
          "promised": {
            "type": "boolean"
          },
          "autopay": {
            "type": "boolean"
          },
          "printFee": {
            "type": "boolean"
          },
          "supportInvoice": {
            "type": "boolean"
          }
        }
      },
      "InvoiceLine": {
        "type": "object",
        "required": [
          "id",
          "seq",
          "description",
          "chargeCode",
          "category",
          "net"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "seq": {
            "$ref": "#/components/schemas/Count"
          },
          "accountId": {
            "$ref": "#/components/schemas/Id"
          },
          "date": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "reference": {
            "$ref": "#/components/schemas/Text"
          },
          "trackingNumber": {
            "$ref": "#/components/schemas/Text"
          },
          "description": {
            "$ref": "#/components/schemas/Text"
          },
          "chargeCode": {
            "$ref": "#/components/schemas/Text"
          },
          "category": {
            "$ref": "#/components/schemas/Text"
          },
          "quantity": {
            "$ref": "#/components/schemas/Text"
          },
          "unit": {
            "$ref": "#/components/schemas/Text"
          },
          "net": {
            "$ref": "#/components/schemas/Money"
          },
          "tax": {
            "$ref": "#/components/schemas/Money"
          },
          "adjustments": {
            "$ref": "#/components/schemas/Money"
          },
          "disputeId": {
            "$ref": "#/components/schemas/Id"
          }
        }
      },
      "TaxLine": {
        "type": "object",
        "required": [
          "category",
          "rate",
          "base",
          "amount"
        ],
        "properties": {
          "category": {
            "$ref": "#/components/schemas/Text"
          },
          "rate": {
            "$ref": "#/components/schemas/Percent"
          },
          "base": {
            "$ref": "#/components/schemas/Money"
          },
          "amount": {
            "$ref": "#/components/schemas/Money"
          },
          "exemptionReason": {
            "$ref": "#/components/schemas/Text"
          }
        }
      },
      "Allocation": {
        "type": "object",
        "required": [
          "id",
          "source",
          "sourceId",
          "amount",
          "at"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "source": {
            "$ref": "#/components/schemas/AllocationSource"
          },
          "sourceId": {
            "$ref": "#/components/schemas/Id"
          },
          "amount": {
            "$ref": "#/components/schemas/Money"
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "DocumentRef": {
        "type": "object",
        "required": [
          "id",
          "format",
          "name"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "format": {
            "$ref": "#/components/schemas/Text"
          },
          "name": {
            "$ref": "#/components/schemas/Text"
          }
        }
      },
      "PaymentRef": {
        "type": "object",
        "required": [
          "id",
          "reference",
          "payDate",
          "amount",
          "status"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "reference": {
            "$ref": "#/components/schemas/Text"
          },
          "payDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "amount": {
            "$ref": "#/components/schemas/Money"
          },
          "status": {
            "$ref": "#/components/schemas/PaymentStatus"
          }
        }
      },
      "InvoiceSummary": {
        "type": "object",
        "description": "What a guest may see of an invoice and needs to pay it",
        "required": [
          "id",
          "number",
          "currency",
          "balance"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "number": {
            "$ref": "#/components/schemas/Text"
          },
          "accountNumber": {
            "$ref": "#/components/schemas/Text",
            "description": "Masked for a guest"
          },
          "country": {
            "$ref": "#/components/schemas/CountryCode"
          },
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "balance": {
            "$ref": "#/components/schemas/Money"
          },
          "dueDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "dueOnReceipt": {
            "type": "boolean"
          },
          "displayStatus": {
            "$ref": "#/components/schemas/DisplayStatus"
          },
          "daysOverdue": {
            "$ref": "#/components/schemas/Count"
          },
          "flags": {
            "$ref": "#/components/schemas/InvoiceSummaryFlags"
          },
          "notPayableReason": {
            "$ref": "#/components/schemas/NotPayableReason"
          },
          "remittanceRef": {
            "$ref": "#/components/schemas/Text"
          },
          "billingContact": {
            "$ref": "#/components/schemas/SupportContact"
          },
          "lastPayment": {
            "$ref": "#/components/schemas/PaymentRef"
          },
          "pendingAmount": {
            "$ref": "#/components/schemas/Money"
          },
          "version": {
            "$ref": "#/components/schemas/Count"
          }
        }
      },
      "Period": {
        "type": "object",
        "required": [
          "from",
          "to"
        ],
        "properties": {
          "from": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "to": {
            "$ref": "#/components/schemas/LocalDate"
          }
        }
      },
      "Invoice": {
        "type": "object",
        "required": [
          "id",
          "number",
          "kind",
          "accountId",
          "accountNumber",
          "country",
          "currency",
          "invoiceDate",
          "dueOnReceipt",
          "total",
          "tax",
          "paid",
          "credited",
          "rewarded",
          "adjusted",
          "balance",
          "lifecycle",
          "paymentState",
          "disputeState",
          "displayStatus",
          "daysOverdue",
          "flags",
          "remittanceRef",
          "billTo",
          "remitTo",
          "lines",
          "taxes",
          "allocations",
          "documents",
          "version"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "number": {
            "$ref": "#/components/schemas/Text"
          },
          "accountNumber": {
            "$ref": "#/components/schemas/Text"
          },
          "country": {
            "$ref": "#/components/schemas/CountryCode"
          },
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "balance": {
            "$ref": "#/components/schemas/Money"
          },
          "dueDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "dueOnReceipt": {
            "type": "boolean"
          },
          "displayStatus": {
            "$ref": "#/components/schemas/DisplayStatus"
          },
          "daysOverdue": {
            "$ref": "#/components/schemas/Count"
          },
          "flags": {
            "$ref": "#/components/schemas/InvoiceFlags"
          },
          "notPayableReason": {
            "$ref": "#/components/schemas/NotPayableReason"
          },
          "remittanceRef": {
            "$ref": "#/components/schemas/Text"
          },
          "billingContact": {
            "$ref": "#/components/schemas/SupportContact"
          },
          "lastPayment": {
            "$ref": "#/components/schemas/PaymentRef"
          },
          "pendingAmount": {
            "$ref": "#/components/schemas/Money"
          },
          "version": {
            "$ref": "#/components/schemas/Count"
          },
          "kind": {
            "$ref": "#/components/schemas/InvoiceKind"
          },
          "accountId": {
            "$ref": "#/components/schemas/Id"
          },
          "planId": {
            "$ref": "#/components/schemas/Id"
          },
          "parentInvoiceId": {
            "$ref": "#/components/schemas/Id"
          },
          "invoiceDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "paymentTerms": {
            "$ref": "#/components/schemas/Text"
          },
          "period": {
            "$ref": "#/components/schemas/Period"
          },
          "total": {
            "$ref": "#/components/schemas/Money"
          },
          "tax": {
            "$ref": "#/components/schemas/Money"
          },
          "paid": {
            "$ref": "#/components/schemas/Money"
          },
          "credited": {
            "$ref": "#/components/schemas/Money"
          },
          "rewarded": {
            "$ref": "#/components/schemas/Money"
          },
          "adjusted": {
            "$ref": "#/components/schemas/Money"
          },
          "poNumber": {
            "$ref": "#/components/schemas/Text"
          },
          "reference": {
            "$ref": "#/components/schemas/Text"
          },
          "controlIdHint": {
            "$ref": "#/components/schemas/Text"
          },
          "lifecycle": {
            "$ref": "#/components/schemas/InvoiceLifecycle"
          },
          "paymentState": {
            "$ref": "#/components/schemas/InvoicePaymentState"
          },
          "disputeState": {
            "$ref": "#/components/schemas/DisputeState"
          },
          "dunningLevel": {
            "$ref": "#/components/schemas/Count"
          },
          "billTo": {
            "$ref": "#/components/schemas/Party"
          },
          "remitTo": {
            "$ref": "#/components/schemas/Party"
          },
          "lines": {
            "type": "array",
            "maxItems": 10000,
            "items": {
              "$ref": "#/components/schemas/InvoiceLine"
            }
          },
          "taxes": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/TaxLine"
            }
          },
          "allocations": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/Allocation"
            }
          },
          "documents": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/DocumentRef"
            }
          }
        }
      },
      "SortField": {
        "type": "object",
        "required": [
          "field",
          "direction"
        ],
        "properties": {
          "field": {
            "$ref": "#/components/schemas/InvoiceSort"
          },
          "direction": {
            "type": "string",
            "enum": [
              "asc",
              "desc"
            ]
          }
        }
      },
      "AppliedQuery": {
        "type": "object",
        "required": [
          "sort",
          "search",
          "ignoredFilters"
        ],
        "properties": {
          "sort": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "$ref": "#/components/schemas/SortField"
            }
          },
          "search": {
            "type": "boolean"
          },
          "ignoredFilters": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/Text"
            }
          }
        }
      },
      "InvoicePage": {
        "type": "object",
        "required": [
          "items",
          "applied",
          "asOf"
        ],
        "properties": {
          "items": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/Invoice"
            }
          },
          "next": {
            "$ref": "#/components/schemas/Text",
            "description": "Cursor; absent on the last page"
          },
          "prev": {
            "$ref": "#/components/schemas/Text",
            "description": "Cursor; absent on the first page"
          },
          "applied": {
            "$ref": "#/components/schemas/AppliedQuery"
          },
          "asOf": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "PaymentItem": {
        "type": "object",
        "required": [
          "invoiceId",
          "amount"
        ],
        "properties": {
          "invoiceId": {
            "$ref": "#/components/schemas/Id"
          },
          "invoiceNumber": {
            "$ref": "#/components/schemas/Text"
          },
          "amount": {
            "$ref": "#/components/schemas/Money"
          }
        }
      },
      "PaymentFailure": {
        "type": "object",
        "required": [
          "code",
          "at"
        ],
        "properties": {
          "code": {
            "$ref": "#/components/schemas/DeclineCode"
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "NextAction": {
        "description": "`frame`: show the page in a frame and confirm with what it answers; `redirect`: leave for it and confirm on return",
        "type": "object",
        "required": [
          "kind",
          "url"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "frame",
              "redirect"
            ]
          },
          "url": {
            "$ref": "#/components/schemas/Url"
          }
        }
      },
      "Payment": {
        "type": "object",
        "required": [
          "id",
          "reference",
          "origin",
          "status",
          "payDate",
          "createdAt",
          "currency",
          "gross",
          "total",
          "methodLabel",
          "items",
          "version"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "reference": {
            "$ref": "#/components/schemas/Text",
            "description": "Shown to the customer"
          },
          "origin": {
            "$ref": "#/components/schemas/PaymentOrigin"
          },
          "status": {
            "$ref": "#/components/schemas/PaymentStatus"
          },
          "payDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "createdAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "gross": {
            "$ref": "#/components/schemas/Money"
          },
          "surcharge": {
            "$ref": "#/components/schemas/Money"
          },
          "total": {
            "$ref": "#/components/schemas/Money"
          },
          "methodId": {
            "$ref": "#/components/schemas/Id"
          },
          "methodLabel": {
            "$ref": "#/components/schemas/Text",
            "description": "Brand and last four digits"
          },
          "methodType": {
            "$ref": "#/components/schemas/PaymentMethodType"
          },
          "items": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/PaymentItem"
            }
          },
          "failure": {
            "$ref": "#/components/schemas/PaymentFailure"
          },
          "nextAction": {
            "$ref": "#/components/schemas/NextAction"
          },
          "receiptId": {
            "$ref": "#/components/schemas/Id"
          },
          "receiptEmail": {
            "$ref": "#/components/schemas/Text",
            "description": "Masked"
          },
          "settlesWithinDays": {
            "$ref": "#/components/schemas/Count",
            "description": "Business days until a debit is confirmed"
          },
          "version": {
            "$ref": "#/components/schemas/Count"
          }
        }
      },
      "PaymentOutcome": {
        "type": "object",
        "description": "A payment, of which an expired guest token sees the required fields only",
        "required": [
          "status",
          "reference",
          "total"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "reference": {
            "$ref": "#/components/schemas/Text"
          },
          "origin": {
            "$ref": "#/components/schemas/PaymentOrigin"
          },
          "status": {
            "$ref": "#/components/schemas/PaymentStatus"
          },
          "payDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "createdAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "gross": {
            "$ref": "#/components/schemas/Money"
          },
          "surcharge": {
            "$ref": "#/components/schemas/Money"
          },
          "total": {
            "$ref": "#/components/schemas/Money"
          },
          "methodId": {
            "$ref": "#/components/schemas/Id"
          },
          "methodLabel": {
            "$ref": "#/components/schemas/Text"
          },
          "methodType": {
            "$ref": "#/components/schemas/PaymentMethodType"
          },
          "items": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/PaymentItem"
            }
          },
          "failure": {
            "$ref": "#/components/schemas/PaymentFailure"
          },
          "nextAction": {
            "$ref": "#/components/schemas/NextAction"
          },
          "receiptId": {
            "$ref": "#/components/schemas/Id"
          },
          "receiptEmail": {
            "$ref": "#/components/schemas/Text"
          },
          "settlesWithinDays": {
            "$ref": "#/components/schemas/Count"
          },
          "version": {
            "$ref": "#/components/schemas/Count"
          }
        }
      },
      "AbandonedIntent": {
        "type": "object",
        "required": [
          "payment"
        ],
        "properties": {
          "payment": {
            "description": "Null = the key is spent and nothing was charged",
            "oneOf": [
              {
                "$ref": "#/components/schemas/PaymentOutcome"
              },
              {
                "type": "null"
              }
            ]
          }
        }
      },
      "Receipt": {
        "type": "object",
        "required": [
          "id",
          "payee",
          "payment",
          "issuedAt"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "payee": {
            "$ref": "#/components/schemas/Party"
          },
          "payment": {
            "$ref": "#/components/schemas/Payment"
          },
          "issuedAt": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "QuoteItem": {
        "type": "object",
        "required": [
          "invoiceId"
        ],
        "properties": {
          "invoiceId": {
            "$ref": "#/components/schemas/Id"
          },
          "amount": {
            "$ref": "#/components/schemas/Money",
            "description": "Absent = the whole balance"
          }
        }
      },
      "RewardUse": {
        "type": "object",
        "required": [
          "code",
          "invoiceId"
        ],
        "properties": {
          "code": {
            "$ref": "#/components/schemas/Text"
          },
          "invoiceId": {
            "$ref": "#/components/schemas/Id"
          }
        }
      },
      "QuoteInput": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "minItems": 1,
            "maxItems": 250,
            "items": {
              "$ref": "#/components/schemas/QuoteItem"
            }
          },
          "methodType": {
            "$ref": "#/components/schemas/PaymentMethodType"
          },
          "funding": {
            "$ref": "#/components/schemas/CardFunding"
          },
          "payDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "rewards": {
            "type": "array",
            "maxItems": 250,
            "items": {
              "$ref": "#/components/schemas/RewardUse"
            }
          }
        }
      },
      "MessageParam": {
        "oneOf": [
          {
            "$ref": "#/components/schemas/Text"
          },
          {
            "type": "number"
          },
          {
            "$ref": "#/components/schemas/Money"
          }
        ]
      },
      "QuoteMessage": {
        "type": "object",
        "description": "Something to know before consenting; `code` selects the words",
        "required": [
          "code"
        ],
        "properties": {
          "code": {
            "$ref": "#/components/schemas/Text"
          },
          "params": {
            "type": "object",
            "additionalProperties": {
              "$ref": "#/components/schemas/MessageParam"
            }
          }
        }
      },
      "QuotedMethod": {
        "type": "object",
        "required": [
          "type",
          "usable"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/PaymentMethodType"
          },
          "usable": {
            "type": "boolean"
          },
          "reason": {
            "$ref": "#/components/schemas/Text",
            "description": "Why not: cardLimit, cardIneligible, currency, country"
          },
          "limit": {
            "$ref": "#/components/schemas/Money"
          }
        }
      },
      "QuotedItem": {
        "type": "object",
        "required": [
          "invoiceId",
          "amount"
        ],
        "properties": {
          "invoiceId": {
            "$ref": "#/components/schemas/Id"
          },
          "invoiceNumber": {
            "$ref": "#/components/schemas/Text"
          },
          "amount": {
            "$ref": "#/components/schemas/Money"
          },
          "reward": {
            "$ref": "#/components/schemas/Money"
          }
        }
      },
      "Quote": {
        "type": "object",
        "required": [
          "id",
          "payee",
          "items",
          "gross",
          "total",
          "payDate",
          "methods"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id",
            "description": "What the customer agrees to; sent back with the payment"
          },
          "payee": {
            "$ref": "#/components/schemas/Text"
          },
          "items": {
            "type": "array",
            "maxItems": 250,
            "items": {
              "$ref": "#/components/schemas/QuotedItem"
            }
          },
          "gross": {
            "$ref": "#/components/schemas/Money"
          },
          "rewards": {
            "$ref": "#/components/schemas/Money"
          },
          "surcharge": {
            "$ref": "#/components/schemas/Money"
          },
          "total": {
            "$ref": "#/components/schemas/Money"
          },
          "payDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "methods": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/QuotedMethod"
            }
          },
          "messages": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/QuoteMessage"
            }
          }
        }
      },
      "PaymentSource": {
        "type": "object",
        "description": "What the payment fields gave; never a number",
        "required": [
          "token",
          "type"
        ],
        "properties": {
          "token": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000
          },
          "type": {
            "$ref": "#/components/schemas/PaymentMethodType"
          },
          "label": {
            "type": "string",
            "maxLength": 200,
            "description": "Brand and last four digits"
          },
          "funding": {
            "$ref": "#/components/schemas/CardFunding"
          }
        }
      },
      "PayInput": {
        "type": "object",
        "required": [
          "quoteId",
          "items",
          "expectedTotal"
        ],
        "properties": {
          "quoteId": {
            "$ref": "#/components/schemas/Id"
          },
          "items": {
            "type": "array",
            "minItems": 1,
            "maxItems": 250,
            "items": {
              "$ref": "#/components/schemas/QuoteItem"
            }
          },
          "expectedTotal": {
            "$ref": "#/components/schemas/Money",
            "description": "What the customer consented to"
          },
          "source": {
            "$ref": "#/components/schemas/PaymentSource",
            "description": "Absent when rewards cover everything"
          },
          "payDate": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "rewards": {
            "type": "array",
            "maxItems": 250,
            "items": {
              "$ref": "#/components/schemas/RewardUse"
            }
          },
          "receiptEmail": {
            "type": "string",
            "maxLength": 320
          }
        }
      },
      "ConfirmInput": {
        "type": "object",
        "properties": {
          "result": {
            "type": "string",
            "maxLength": 4000,
            "description": "What the challenge page or the return address gave"
          }
        }
      },
      "PaymentFieldsSetup": {
        "type": "object",
        "required": [
          "frameUrl",
          "provider",
          "version"
        ],
        "properties": {
          "frameUrl": {
            "$ref": "#/components/schemas/Url"
          },
          "provider": {
            "$ref": "#/components/schemas/Text"
          },
          "version": {
            "$ref": "#/components/schemas/Text",
            "description": "Major version of the frame protocol"
          }
        }
      },
      "AcceptedMethod": {
        "type": "object",
        "required": [
          "type"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/PaymentMethodType"
          },
          "brands": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/Text"
            }
          },
          "currencies": {
            "type": "array",
            "maxItems": 300,
            "items": {
              "$ref": "#/components/schemas/CurrencyCode"
            }
          },
          "min": {
            "$ref": "#/components/schemas/Money"
          },
          "max": {
            "$ref": "#/components/schemas/Money"
          },
          "surcharge": {
            "$ref": "#/components/schemas/Percent"
          }
        }
      },
      "Remittance": {
        "type": "object",
        "required": [
          "kind",
          "beneficiary"
        ],
        "properties": {
          "kind": {
            "$ref": "#/components/schemas/RemittanceKind"
          },
          "currency": {
            "$ref": "#/components/schemas/CurrencyCode"
          },
          "beneficiary": {
            "$ref": "#/components/schemas/Text"
          },
          "bank": {
            "$ref": "#/components/schemas/Text"
          },
          "iban": {
            "$ref": "#/components/schemas/Text"
          },
          "account": {
            "$ref": "#/components/schemas/Text"
          },
          "bic": {
            "$ref": "#/components/schemas/Text"
          },
          "routing": {
            "$ref": "#/components/schemas/Text"
          },
          "address": {
            "$ref": "#/components/schemas/Party"
          },
          "referenceFormat": {
            "$ref": "#/components/schemas/ReferenceFormat"
          },
          "expectedDays": {
            "$ref": "#/components/schemas/Count"
          }
        }
      },
      "PrintFee": {
        "type": "object",
        "required": [
          "amount",
          "perInvoice",
          "effectiveFrom",
          "avoidBy",
          "lineLabel"
        ],
        "properties": {
          "amount": {
            "$ref": "#/components/schemas/Money"
          },
          "perInvoice": {
            "type": "boolean"
          },
          "effectiveFrom": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "avoidBy": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "lineLabel": {
            "$ref": "#/components/schemas/Text"
          }
        }
      },
      "CountryProfile": {
        "type": "object",
        "required": [
          "country",
          "currencies",
          "onlinePayment",
          "methods",
          "remittance",
          "support"
        ],
        "properties": {
          "country": {
            "$ref": "#/components/schemas/CountryCode"
          },
          "currencies": {
            "type": "array",
            "maxItems": 300,
            "items": {
              "$ref": "#/components/schemas/CurrencyCode"
            }
          },
          "onlinePayment": {
            "type": "boolean"
          },
          "methods": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/AcceptedMethod"
            }
          },
          "remittance": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/Remittance"
            }
          },
          "printFee": {
            "$ref": "#/components/schemas/PrintFee"
          },
          "support": {
            "$ref": "#/components/schemas/SupportContact"
          },
          "notes": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/Text"
            }
          }
        }
      },
      "GuestPolicy": {
        "type": "object",
        "required": [
          "fields"
        ],
        "properties": {
          "fields": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "$ref": "#/components/schemas/GuestFactName"
            }
          },
          "specimenUrl": {
            "$ref": "#/components/schemas/Url"
          }
        }
      },
      "PaymentPolicy": {
        "type": "object",
        "required": [
          "partial",
          "cardLimits",
          "maxInvoices"
        ],
        "properties": {
          "partial": {
            "$ref": "#/components/schemas/PartialPayment"
          },
          "cardLimits": {
            "type": "array",
            "maxItems": 300,
            "items": {
              "$ref": "#/components/schemas/Money"
            }
          },
          "maxInvoices": {
            "$ref": "#/components/schemas/Count"
          }
        }
      },
      "Policy": {
        "type": "object",
        "required": [
          "billerName",
          "billerTimeZone",
          "today",
          "guest",
          "payment"
        ],
        "properties": {
          "billerName": {
            "$ref": "#/components/schemas/Text"
          },
          "billerTimeZone": {
            "$ref": "#/components/schemas/Text"
          },
          "today": {
            "$ref": "#/components/schemas/LocalDate"
          },
          "guest": {
            "$ref": "#/components/schemas/GuestPolicy"
          },
          "temporaryAccountPattern": {
            "$ref": "#/components/schemas/Text"
          },
          "payment": {
            "$ref": "#/components/schemas/PaymentPolicy"
          },
          "registerUrl": {
            "$ref": "#/components/schemas/Url"
          },
          "features": {
            "type": "object",
            "additionalProperties": {
              "type": "boolean"
            }
          }
        }
      },
      "BillingTerms": {
        "type": "object",
        "required": [
          "policy",
          "profile"
        ],
        "properties": {
          "policy": {
            "$ref": "#/components/schemas/Policy"
          },
          "profile": {
            "$ref": "#/components/schemas/CountryProfile"
          }
        }
      },
      "SessionSubject": {
        "type": "object",
        "required": [
          "userId",
          "email"
        ],
        "properties": {
          "userId": {
            "$ref": "#/components/schemas/Id"
          },
          "email": {
            "$ref": "#/components/schemas/Text"
          },
          "displayName": {
            "$ref": "#/components/schemas/Text"
          }
        }
      },
      "Session": {
        "type": "object",
        "required": [
          "kind",
          "permissions",
          "expiresAt"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "user",
              "guest"
            ]
          },
          "permissions": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/Permission"
            }
          },
          "expiresAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "subject": {
            "$ref": "#/components/schemas/SessionSubject"
          },
          "locale": {
            "$ref": "#/components/schemas/Text"
          },
          "token": {
            "$ref": "#/components/schemas/Text",
            "description": "Guest only, in the answers of the guest operations"
          },
          "guestInvoiceId": {
            "$ref": "#/components/schemas/Id"
          }
        }
      },
      "GuestFacts": {
        "type": "object",
        "required": [
          "facts"
        ],
        "properties": {
          "facts": {
            "type": "object",
            "description": "By the names of `GuestFactName`; as typed",
            "additionalProperties": {
              "type": "string",
              "maxLength": 200
            }
          },
          "readings": {
            "type": "object",
            "description": "For amounts every plain-decimal reading that the typed text allows, at most two",
            "additionalProperties": {
              "type": "array",
              "maxItems": 2,
              "items": {
                "type": "string",
                "maxLength": 40
              }
            }
          }
        }
      },
      "GuestInvoice": {
        "type": "object",
        "required": [
          "session",
          "invoice"
        ],
        "properties": {
          "session": {
            "$ref": "#/components/schemas/Session"
          },
          "invoice": {
            "$ref": "#/components/schemas/InvoiceSummary"
          },
          "terms": {
            "$ref": "#/components/schemas/BillingTerms"
          }
        }
      },
      "PayLink": {
        "type": "object",
        "required": [
          "token"
        ],
        "properties": {
          "token": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000
          }
        }
      },
      "GroupCapability": {
        "type": "object",
        "properties": {
          "ops": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/Text"
            }
          },
          "sort": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/Text"
            }
          },
          "filter": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/Text"
            }
          },
          "maxPageSize": {
            "$ref": "#/components/schemas/Count"
          },
          "reason": {
            "$ref": "#/components/schemas/Text",
            "description": "Why the group is limited"
          }
        }
      },
      "BackendInfo": {
        "type": "object",
        "required": [
          "name"
        ],
        "properties": {
          "name": {
            "$ref": "#/components/schemas/Text"
          },
          "version": {
            "$ref": "#/components/schemas/Text"
          }
        }
      },
      "CapabilityGroups": {
        "type": "object",
        "properties": {
          "terms": {
            "$ref": "#/components/schemas/GroupCapability"
          },
          "session": {
            "$ref": "#/components/schemas/GroupCapability"
          },
          "guest": {
            "$ref": "#/components/schemas/GroupCapability"
          },
          "invoices": {
            "$ref": "#/components/schemas/GroupCapability"
          },
          "payments": {
            "$ref": "#/components/schemas/GroupCapability"
          }
        }
      },
      "Capabilities": {
        "type": "object",
        "required": [
          "contract",
          "backend",
          "groups"
        ],
        "properties": {
          "contract": {
            "type": "string",
            "const": "1"
          },
          "backend": {
            "$ref": "#/components/schemas/BackendInfo"
          },
          "groups": {
            "$ref": "#/components/schemas/CapabilityGroups"
          }
        }
      },
      "FieldFault": {
        "type": "object",
        "required": [
          "pointer",
          "code"
        ],
        "properties": {
          "pointer": {
            "$ref": "#/components/schemas/Text",
            "description": "JSON pointer into the request body"
          },
          "code": {
            "$ref": "#/components/schemas/Text"
          }
        }
      },
      "ProblemParam": {
        "oneOf": [
          {
            "$ref": "#/components/schemas/Text"
          },
          {
            "type": "number"
          }
        ]
      },
      "Problem": {
        "type": "object",
        "description": "RFC 9457",
        "required": [
          "code"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/Text"
          },
          "title": {
            "$ref": "#/components/schemas/Text",
            "description": "For developers; never shown"
          },
          "status": {
            "$ref": "#/components/schemas/Count"
          },
          "code": {
            "$ref": "#/components/schemas/ErrorCode"
          },
          "retryable": {
            "type": "boolean"
          },
          "correlationId": {
            "$ref": "#/components/schemas/Text"
          },
          "errors": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/FieldFault"
            }
          },
          "params": {
            "type": "object",
            "description": "Values for the words: `left`, `reason`, `currency`, ...",
            "additionalProperties": {
              "$ref": "#/components/schemas/ProblemParam"
            }
          },
          "quote": {
            "$ref": "#/components/schemas/Quote",
            "description": "With `quote_changed`"
          },
          "payment": {
            "$ref": "#/components/schemas/PaymentOutcome",
            "description": "With `already_paid`"
          }
        }
      }
    }
  }
};
